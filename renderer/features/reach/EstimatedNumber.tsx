import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { decimalsOfMeasure, formatReach, type Measure } from '../../../shared/reach/reachTexts.ts'
import classes from './EstimatedNumber.module.css'

interface EstimatedNumberProps {
  readonly estimate: number | undefined
  readonly measure: Measure
}

/** What a number would be with its part of the unknown, under it and marked as no measurement. */
export function EstimatedNumber({ estimate, measure }: EstimatedNumberProps) {
  const { t } = useTranslation()
  if (estimate === undefined) return null
  const number = formatReach(estimate, t, decimalsOfMeasure(measure))
  return (
    <span className={classes.estimate}>
      <span aria-hidden>{t('places.estimate.value', { number })}</span>
      <VisuallyHidden>{t('places.estimate.of', { number })}</VisuallyHidden>
    </span>
  )
}
