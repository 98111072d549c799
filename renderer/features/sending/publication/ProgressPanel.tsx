import { Paper, Progress, Text, VisuallyHidden } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { type DeliveryState, deliveryStates } from '../../../../shared/delivery/delivery.ts'
import type { Holding, Pace } from '../../../../shared/delivery/pace.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { countText } from '../../../ui/countText.ts'
import { momentText } from '../../../ui/moments.ts'
import { progressOf } from '../progress.ts'
import { SpokenProgress } from '../SpokenProgress.tsx'
import { isOver } from './deliveryWords.ts'
import { HoldingNote } from './HoldingNote.tsx'
import { holdingText } from './holdingText.ts'
import { PaceLine } from './PaceLine.tsx'
import classes from './ProgressPanel.module.css'
import { StateCounts } from './StateCounts.tsx'
import { usePace } from './usePace.ts'

interface ProgressPanelProps {
  readonly publication: Publication
  /** Shows the rows in a state. */
  readonly onShow: (state: DeliveryState) => void
}

/** How far a send has come, in one large number, a bar and a count per state; while it runs how fast, and when it is done. */
export function ProgressPanel({ publication, onShow }: ProgressPanelProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const { counts, state, trial, ahead, startedAt, finishedAt, zone } = publication
  const { total, sent, failed, inDoubt, left } = progressOf(counts)
  const pace = usePace(publication)
  const isNobody = deliveryStates.every((name) => counts[name] === 0)
  const share = (part: number) => (total === 0 ? 0 : (100 * part) / total)
  if (isNobody) {
    return startedAt === null && state !== 'cancelled' ? (
      <Text c="dimmed" mt="md">
        {t('publication.progress.notBegun')}
      </Text>
    ) : null
  }
  return (
    <Paper withBorder radius="md" className={classes.panel} component="section" aria-labelledby={headingId}>
      <VisuallyHidden component="h2" id={headingId}>
        {t('publication.progress.title')}
      </VisuallyHidden>
      <div className={classes.top}>
        <p className={classes.sent}>
          <span className={classes.number}>{countText(ahead === null ? sent : total)}</span>{' '}
          <span className={classes.of}>
            {ahead === null
              ? t(trial ? 'outbox.trial.of' : 'publication.progress.of', { total })
              : t(`publication.progress.waiting.${ahead}`, { count: total })}
          </span>
        </p>
        {pace !== undefined && !standsStill(pace) && <PaceLine publication={publication} pace={pace} />}
        {finishedAt !== null && (
          <Text size="sm" c="dimmed">
            {t(state === 'cancelled' ? 'publication.progress.stopped' : 'publication.progress.finished', {
              moment: momentText(finishedAt, zone),
            })}
          </Text>
        )}
        {state === 'paused' && (
          <Text size="sm" fw={600}>
            {t('publication.paused.text', { count: left })}
          </Text>
        )}
      </div>
      {ahead === null && (
        <>
          <VisuallyHidden>
            {trial
              ? t('outbox.trial.bar', { tried: sent, left, failed })
              : t('publication.progress.bar', { sent, left, failed, inDoubt })}
          </VisuallyHidden>
          <Progress.Root size={12} aria-hidden data-live className={classes.bar}>
            <Progress.Section value={share(sent)} color="pine" />
            <Progress.Section value={share(isOver(publication) ? 0 : counts.deferred)} color="yellow" />
            <Progress.Section value={share(failed)} color="red" />
            <Progress.Section value={share(inDoubt)} color="orange" />
          </Progress.Root>
        </>
      )}
      <StateCounts publication={publication} onShow={onShow} />
      {pace?.holding != null && <HoldingNote holding={pace.holding} zone={zone} />}
      <SpokenProgress
        publications={[publication]}
        holding={
          state === 'running' && ahead === null && pace?.holding != null && isTold(pace.holding)
            ? holdingText(pace.holding, Temporal.Now.instant(), zone, t)
            : ''
        }
      />
    </Paper>
  )
}

/** Nobody's turn is now: what it waits for says it all. */
function standsStill({ perMinute, holding }: Pace): boolean {
  return perMinute === 0 && holding !== null && holding.kind !== 'busy' && holding.until !== null
}

/** A limit by the minute comes and goes with every letter: it is seen, and not read aloud. */
function isTold(holding: Holding): boolean {
  return holding.kind !== 'limit' || holding.until !== null
}
