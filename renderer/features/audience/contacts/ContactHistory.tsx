import { Anchor, Text, Timeline } from '@mantine/core'
import { IconFileImport, IconMail, IconMailX, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContactEvent } from '../../../../shared/audience/contactHistory.ts'
import type { ContactId } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { momentText } from '../../../ui/moments.ts'
import { SkeletonRows } from '../../../ui/Skeletons.tsx'
import { useZone } from '../../../ui/useZone.ts'
import { useChangeTexts } from './useChangeTexts.ts'

interface ContactHistoryProps {
  readonly id: ContactId
  readonly geo: GeoRegistry
}

/** What happened with a contact, the newest first. */
export function ContactHistory({ id, geo }: ContactHistoryProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const history = useAsk('contacts.history', { id })
  if (history.isError) return <ErrorNote error={history.error} onRetry={() => void history.refetch()} />
  if (history.data === undefined) return <SkeletonRows rows={3} />
  const { events } = history.data
  if (events.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('contacts.history.none')}
      </Text>
    )
  }
  return (
    <Timeline bulletSize={26} lineWidth={1}>
      {events.map((event, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what has happened stays where it is.
        <Timeline.Item key={index} bullet={<Bullet event={event} />} title={<Title event={event} />}>
          <Details event={event} geo={geo} />
          <Text size="xs" c="dimmed" mt={2}>
            {event.kind === 'act'
              ? t('contacts.history.byAt', { who: event.actor, when: momentText(event.at, zone) })
              : momentText(event.at, zone)}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  )
}

function Bullet({ event }: { event: ContactEvent }) {
  switch (event.kind) {
    case 'delivery':
      return event.state === 'bounced' || event.state === 'rejected' ? (
        <IconMailX size={16} stroke={1.6} aria-hidden />
      ) : (
        <IconMail size={16} stroke={1.6} aria-hidden />
      )
    case 'import':
      return <IconFileImport size={16} stroke={1.6} aria-hidden />
    case 'act':
      return <IconPencil size={16} stroke={1.6} aria-hidden />
  }
}

function Title({ event }: { event: ContactEvent }) {
  const { t } = useTranslation()
  switch (event.kind) {
    case 'delivery':
      return (
        <Anchor href={`#/sending/${event.publicationId}`} size="sm" fw={600}>
          {event.title === '' ? t('compose.untitled') : event.title}
        </Anchor>
      )
    case 'import':
      return (
        <Text size="sm" fw={600}>
          {t(`contacts.history.import.${event.how}`)}
        </Text>
      )
    case 'act':
      return (
        <Text size="sm" fw={600}>
          {t(`privacy.audit.action.${event.action}`)}
        </Text>
      )
  }
}

function Details({ event, geo }: { event: ContactEvent; geo: GeoRegistry }) {
  const { t } = useTranslation()
  const changeTexts = useChangeTexts(geo)
  switch (event.kind) {
    case 'delivery':
      return (
        <Text size="sm">
          {t(`sending.delivery.${event.state}`)}
          {event.response !== '' && (
            <Text span size="xs" c="dimmed" display="block" ff="monospace">
              {event.response}
            </Text>
          )}
        </Text>
      )
    case 'import':
      return <Text size="sm">{event.fileName}</Text>
    case 'act':
      return changeTexts(event.details).map((text) => (
        <Text key={text} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {text}
        </Text>
      ))
  }
}
