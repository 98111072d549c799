import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inhabitantsOrigin } from '../../../shared/reach/inhabitantsTexts.ts'
import type { ReachReport } from '../../../shared/reach/report.ts'

interface InhabitantsNoteProps {
  readonly report: ReachReport
}

/** Where the numbers of inhabitants come from that a table divides by; nothing where it does not. */
export function InhabitantsNote({ report }: InhabitantsNoteProps) {
  const { t } = useTranslation()
  const origin = inhabitantsOrigin(report, t)
  if (origin === undefined) return null
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {t('places.perThousand', { origin })}
    </Text>
  )
}
