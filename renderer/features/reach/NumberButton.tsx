import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatReach } from '../../../shared/reach/reachTexts.ts'
import classes from './NumberButton.module.css'

interface NumberButtonProps {
  readonly value: number | null
  /** How it is read where it is no plain number: "14 200–47 812". */
  readonly text?: string
  /** What the number is of: "Norrbottens län, Besök". */
  readonly of: string
  readonly onOpen: () => void
}

/** A number that opens to its rows; a dash, which is no button, where it is not available. */
export function NumberButton({ value, text, of, onOpen }: NumberButtonProps) {
  const { t } = useTranslation()
  if (value === null) {
    return (
      <span className={classes.dash}>
        <span aria-hidden>–</span>
        <VisuallyHidden>{t('common.notAvailable')}</VisuallyHidden>
      </span>
    )
  }
  const number = text ?? formatReach(value, t)
  return (
    <UnstyledButton
      className={classes.number}
      aria-label={t('reach.screen.openNumber', { of, number })}
      onClick={onOpen}
    >
      {number}
    </UnstyledButton>
  )
}
