import { Alert, Badge, Button, Group, Paper, Text } from '@mantine/core'
import { IconMail, IconShare3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { troubleRecord } from '../../../shared/errors/troubleRecord.ts'
import { describeError } from '../../../shared/i18n/describeError.ts'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { momentText } from '../../ui/moments.ts'
import { AssistedSteps } from './AssistedSteps.tsx'
import { ChangedFigures } from './ChangedFigures.tsx'
import { PublicationActions } from './PublicationActions.tsx'
import classes from './PublicationCard.module.css'
import { SendProgress } from './SendProgress.tsx'

interface PublicationCardProps {
  readonly publication: Publication
  readonly onShowDeliveries: () => void
}

/** One publication: what, where to, when, how far, and what can be done about it. */
export function PublicationCard({ publication, onShowDeliveries }: PublicationCardProps) {
  const { t } = useTranslation()
  const { postId, postTitle, channelName, channelKind, segmentName, dueAt, zone, state, trouble, counts } =
    publication
  const isEmail = channelKind === 'email'
  const hasDeliveries = isEmail && Object.values(counts).some((rows) => rows > 0)
  return (
    <Paper withBorder radius="md" p="md" component="article" className={classes.card}>
      <Group justify="space-between" align="start" wrap="nowrap">
        <Group gap="sm" align="start" wrap="nowrap" className={classes.what}>
          <span className={classes.icon} aria-hidden>
            {isEmail ? <IconMail size={19} stroke={1.6} /> : <IconShare3 size={19} stroke={1.6} />}
          </span>
          <div className={classes.what}>
            <Link href={`/posts/${postId}`} className={classes.title}>
              {postTitle === '' ? t('compose.untitled') : postTitle}
            </Link>
            <Text size="sm" c="dimmed">
              {[
                channelName,
                isEmail ? (segmentName ?? t('sending.everybody')) : null,
                momentText(dueAt, zone),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </Text>
          </div>
        </Group>
        <Badge variant="light" color={colourOf(publication)} size="lg" className={classes.badge}>
          {t(publication.awaitsOfficer ? 'sending.awaits' : `sending.state.${state}`)}
        </Badge>
      </Group>
      {trouble !== null && <TroubleNote publication={publication} />}
      {hasDeliveries && <SendProgress counts={counts} running={state === 'running'} />}
      {publication.awaitsOfficer && <AssistedSteps publication={publication} />}
      {publication.receipt?.url && (
        <Text size="sm" mt="xs" className={classes.url}>
          {publication.receipt.url}
        </Text>
      )}
      {state === 'done' && <ChangedFigures publication={publication} />}
      <Group gap="xs" mt="sm">
        <PublicationActions publication={publication} />
        {hasDeliveries && (
          <Button
            size="xs"
            variant={counts['in-doubt'] > 0 ? 'filled' : 'default'}
            onClick={onShowDeliveries}
          >
            {counts['in-doubt'] > 0
              ? t('sending.resolveInDoubt', { count: counts['in-doubt'] })
              : t('sending.showDeliveries')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}

function TroubleNote({ publication: { trouble, state } }: { publication: Publication }) {
  const { t } = useTranslation()
  if (trouble === null) return null
  const { message, place, remedy } = describeError(troubleRecord(trouble), t)
  return (
    <Alert
      color={state === 'failed' ? 'red' : 'orange'}
      mt="sm"
      py="xs"
      title={place === '' ? message : `${message} (${place})`}
    >
      {t('common.remedy', { remedy })}
    </Alert>
  )
}

function colourOf({ state, trouble, awaitsOfficer }: Publication): string {
  if (awaitsOfficer || state === 'missed' || (state === 'paused' && trouble !== null)) return 'orange'
  if (state === 'failed') return 'red'
  return state === 'running' || state === 'done' || state === 'scheduled' ? 'pine' : 'gray'
}
