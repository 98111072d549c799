import { useTranslation } from 'react-i18next'
import { countText } from '../../ui/countText.ts'

interface CutOnPaperProps {
  readonly printed: number | null
  readonly found: number
}

/** Says under a printed list that it is not the whole. */
export function CutOnPaper({ printed, found }: CutOnPaperProps) {
  const { t } = useTranslation()
  if (printed === null || printed >= found) return null
  return <p>{t('printing.cut', { shown: countText(printed), all: countText(found) })}</p>
}
