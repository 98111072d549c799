import { ActionIcon, Button, Group, Text, Title } from '@mantine/core'
import { IconArrowForwardUp, IconCheck, IconPlayerSkipForward, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import type { IdleTime, MissedRun } from '../../../../shared/schedule/missedRun.ts'
import { useDo } from '../../../app/queries.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useZone } from '../../../ui/useZone.ts'
import { publicationPath } from '../publication/publicationViews.ts'
import { publicationWay } from '../publicationLine.ts'
import rowClasses from './MissedRow.module.css'
import classes from './MissedScreen.module.css'
import { isSameIdle, settledText, titleOf, wallMoment, whyText } from './missedTexts.ts'

interface SettledRunsProps {
  readonly runs: readonly MissedRun[]
  /** When nothing ran, as it is said above. */
  readonly idle: IdleTime | null
}

/** What the program dealt with by itself, as it had been told to, until the officer has seen it. */
export function SettledRuns({ runs, idle }: SettledRunsProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const restore = useDo('publications.restoreMissed')
  const undismiss = useDo('publications.undismissMissed')
  const dismiss = useDo('publications.dismissMissed', {
    onSuccess: (_, { ids }) =>
      offerUndo(t('missed.settled.dismissed', { count: ids.length }), () => undismiss.mutate({ ids })),
  })
  const idsOf = (those: readonly MissedRun[]): PublicationId[] =>
    those.map(({ publication }) => publication.id)
  return (
    <section aria-labelledby="missed-settled">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5" id="missed-settled">
          {t('missed.settled.title')}
        </Title>
        {runs.length > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={dismiss.isPending}
            onClick={() => dismiss.mutate({ ids: idsOf(runs) })}
          >
            {t('missed.settled.dismissAll')}
          </Button>
        )}
      </Group>
      <ul className={classes.settled}>
        {runs.map((run) => {
          const { publication, became } = run
          const title = titleOf(publication, t)
          const Icon = became === 'waits' ? IconCheck : icons[became]
          return (
            <li key={publication.id} className={classes.settledRow}>
              <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
              <div className={rowClasses.what}>
                <Text size="sm">
                  <Link href={publicationPath(publication.id)} className={rowClasses.title}>
                    {title}
                  </Link>{' '}
                  <Text span size="sm" c="dimmed">
                    {publicationWay(publication, t)}
                  </Text>
                </Text>
                <Text size="sm">
                  <strong>{settledText(run, zone, t)}</strong>{' '}
                  {t('missed.due', { moment: wallMoment(run.wallTime, publication.zone, zone, t) })}{' '}
                  {!isSameIdle(run.idle, idle) && whyText(run, zone, t)}
                </Text>
              </div>
              {became !== 'ran-late' && publication.startedAt === null && (
                <Button
                  size="compact-sm"
                  variant="default"
                  className={classes.restore}
                  aria-label={t('missed.settled.restoreOne', { title })}
                  disabled={restore.isPending}
                  onClick={() => restore.mutate({ id: publication.id })}
                >
                  {t('missed.settled.restore')}
                </Button>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('missed.settled.dismissOne', { title })}
                title={t('missed.settled.dismiss')}
                disabled={dismiss.isPending}
                onClick={() => dismiss.mutate({ ids: [publication.id] })}
              >
                <IconX size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const icons = {
  ...{ 'ran-late': IconCheck, moved: IconArrowForwardUp, skipped: IconPlayerSkipForward },
} satisfies Record<Exclude<MissedRun['became'], 'waits'>, typeof IconCheck>
