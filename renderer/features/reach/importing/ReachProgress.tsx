import { useTranslation } from 'react-i18next'
import { ProgressLine } from '../../../ui/ProgressLine.tsx'
import { useTimeLeft } from '../../../ui/useTimeLeft.ts'
import type { ReachImportProgress } from './useReachImport.ts'

interface ReachProgressProps {
  readonly progress: ReachImportProgress
  readonly onCancel: () => void
}

/** How far a file of numbers has come on its way in, with the way out of it. */
export function ReachProgress({ progress: { phase, share, rows }, onCancel }: ReachProgressProps) {
  const { t } = useTranslation()
  const secondsLeft = useTimeLeft(share, 1)
  const text = phase === 'reading' ? t('reachImport.reading') : t('reachImport.writing', { count: rows })
  return (
    <ProgressLine
      {...{ name: text, text, secondsLeft }}
      percent={Math.floor(share * 100)}
      cancel={{ label: t('audience.import.cancel'), onCancel, isFocused: true }}
    />
  )
}
