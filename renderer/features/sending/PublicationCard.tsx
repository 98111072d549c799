import { Badge, Button, Group, Paper, Text } from '@mantine/core'
import { IconMail, IconShare3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { stateKey } from '../../../shared/schedule/stateKey.ts'
import { networkLooks } from '../../ui/networkLook.ts'
import { PageLink } from '../../ui/PageLink.tsx'
import { PublicationApproval } from '../approval/PublicationApproval.tsx'
import { AheadNote } from './AheadNote.tsx'
import { ChangedFigures } from './ChangedFigures.tsx'
import { ComputerNote } from './ComputerNote.tsx'
import { HeldBy } from './HeldBy.tsx'
import { MissedNote } from './missed/MissedNote.tsx'
import { PublicationActions } from './PublicationActions.tsx'
import classes from './PublicationCard.module.css'
import { publicationPath } from './publication/publicationViews.ts'
import { colourOf } from './publicationColour.ts'
import { publicationLine } from './publicationLine.ts'
import { RecurrenceLine } from './recurrence/RecurrenceLine.tsx'
import { SendProgress } from './SendProgress.tsx'
import { StepProgress } from './social/StepProgress.tsx'
import { TrialNote } from './TrialNote.tsx'
import { TroubleNote } from './TroubleNote.tsx'

/** One publication: what, where to, when, how far, and what can be done about it. */
export function PublicationCard({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation()
  const { id, postTitle, channelKind, network, state, trial, trouble, counts, steps } = publication
  const isEmail = channelKind === 'email'
  const hasDeliveries = isEmail && Object.values(counts).some((rows) => rows > 0)
  const Mark = isEmail ? IconMail : network === null ? IconShare3 : networkLooks[network].icon
  return (
    <Paper withBorder radius="md" p="md" component="article" className={classes.card}>
      <Group justify="space-between" align="start" wrap="nowrap">
        <Group gap="sm" align="start" wrap="nowrap" className={classes.what}>
          <span className={classes.icon} aria-hidden>
            <Mark size={18} stroke={1.6} />
          </span>
          <div className={classes.what}>
            <Link href={publicationPath(id)} className={classes.title}>
              {postTitle === '' ? t('compose.untitled') : postTitle}
            </Link>
            <Text size="sm" c="dimmed">
              {publicationLine(publication, t)}
            </Text>
            {publication.recurrence !== null && <RecurrenceLine recurrence={publication.recurrence} />}
            <HeldBy publication={publication} />
          </div>
        </Group>
        <Badge variant="light" color={colourOf(publication)} size="lg" className={classes.badge}>
          {t(stateKey(publication))}
        </Badge>
      </Group>
      {trouble !== null && <TroubleNote publication={publication} />}
      <TrialNote publication={publication} />
      <MissedNote publication={publication} />
      {publication.ahead !== null && <AheadNote publication={publication} />}
      <ComputerNote publication={publication} />
      {publication.startedAt === null && <PublicationApproval publication={publication} />}
      {hasDeliveries && publication.ahead === null && (
        <SendProgress counts={counts} running={state === 'running'} trial={trial} />
      )}
      {steps !== null && publication.ahead === null && (
        <StepProgress steps={steps} running={state === 'running'} />
      )}
      {publication.receipt?.url && <PageLink url={publication.receipt.url} />}
      {state === 'done' && <ChangedFigures publication={publication} />}
      <Group gap="xs" mt="sm" className={classes.acts}>
        {publication.awaitsOfficer && (
          <Button component={Link} href={publicationPath(id)} size="xs">
            {t('sending.assisted.begin')}
          </Button>
        )}
        <PublicationActions publication={publication} />
        {steps !== null && (
          <Button
            component={Link}
            href={publicationPath(id)}
            size="xs"
            variant={steps.inDoubt > 0 ? 'filled' : 'default'}
          >
            {steps.inDoubt > 0
              ? t('networkPost.list.resolve', { count: steps.inDoubt })
              : t('networkPost.list.show')}
          </Button>
        )}
        {hasDeliveries && (
          <Button
            component={Link}
            href={publicationPath(id, counts['in-doubt'] > 0 ? 'doubt' : 'recipients')}
            size="xs"
            variant={counts['in-doubt'] > 0 ? 'filled' : 'default'}
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
