import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatReach } from '../../../shared/reach/reachTexts.ts'
import classes from './EstimatedNumber.module.css'

interface EstimatedNumberProps {
  readonly estimate: number | undefined
}

/** What a number would be with its part of the unknown, under it and marked as no measurement. */
export function EstimatedNumber({ estimate }: EstimatedNumberProps) {
  const { t } = useTranslation()
  if (estimate === undefined) return null
  const number = formatReach(estimate, t)
  return (
    <span className={classes.estimate}>
      <span aria-hidden>{t('places.estimate.value', { number })}</span>
      <VisuallyHidden>{t('places.estimate.of', { number })}</VisuallyHidden>
    </span>
  )
}
