import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '../../../../shared/contract/contactImport.ts'
import { ProgressLine } from '../../../ui/ProgressLine.tsx'
import { useTimeLeft } from '../../../ui/useTimeLeft.ts'

interface ProgressNoteProps {
  readonly progress: ImportProgress
  readonly onCancel: () => void
}

/** How far an import or a dry run has come, with the way out of it. */
export function ProgressNote({ progress, onCancel }: ProgressNoteProps) {
  const { t } = useTranslation()
  const { phase, share, rows } = progress
  const secondsLeft = useTimeLeft(share, 1)
  const name = t(`audience.import.${phase}`)
  return (
    <ProgressLine
      name={name}
      text={t('work.line', { name, far: t('audience.import.readSoFar', { rows }) })}
      percent={Math.floor(share * 100)}
      secondsLeft={secondsLeft}
      cancel={{ label: t('audience.import.cancel'), onCancel, isFocused: true }}
    />
  )
}
