import { Alert, Text } from '@mantine/core'
import { IconServer2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { momentText, wallTimeText } from '../../ui/moments.ts'
import { progressOf } from './progress.ts'

interface AheadNoteProps {
  readonly publication: Publication
  /** What it means for letter and recipients, too. */
  readonly whole?: boolean
}

/** Of one whose time is still to come: whether the server has it and sends it by itself, or is being given it. */
export function AheadNote({ publication, whole = false }: AheadNoteProps) {
  const { t } = useTranslation()
  const { ahead, counts, dueAt, network, startedAt, trouble, zone } = publication
  if (ahead === null) return null
  const { left: count } = progressOf(counts)
  const moved = network === null ? null : movedTo(publication)
  const moment = moved ?? momentText(dueAt, zone)
  const server = network === null ? 'listmonk' : networkNames[network]
  const kind = network === null ? 'text' : 'post'
  // The network has it all the same: that is what matters most.
  const isUnseen = ahead === 'handed' && trouble !== null && moved === null
  return (
    <Alert
      color={ahead === 'handed' ? 'pine' : 'orange'}
      icon={<IconServer2 stroke={1.6} />}
      mt="sm"
      role="status"
      title={t(`sending.ahead.title.${ahead}`, { server })}
    >
      {kind === 'text'
        ? t(`sending.ahead.text.${ahead}`, { count, moment })
        : t(`sending.ahead.post.${isUnseen ? 'unseen' : ahead}`, { server, moment })}
      {whole && startedAt !== null && (
        <Text size="sm" mt={6}>
          {t(kind === 'text' ? 'sending.ahead.frozen' : 'sending.ahead.postFrozen', {
            server,
            moment: momentText(startedAt, zone),
          })}
        </Text>
      )}
    </Alert>
  )
}

/** When a post goes out whose time somebody has changed on its network. */
function movedTo({ trouble }: Publication): string | null {
  if (trouble?.code !== 'network-time-changed') return null
  return wallTimeText(Temporal.PlainDateTime.from(String(trouble.values.at).replace(' ', 'T')))
}
