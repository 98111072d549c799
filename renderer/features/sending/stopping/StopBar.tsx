import { Button, Text, VisuallyHidden } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { useAsk } from '../../../app/queries.ts'
import { Keys } from '../../palette/Keys.tsx'
import { progressOf } from '../progress.ts'
import { publicationPath } from '../publication/publicationViews.ts'
import { useLiveProgress } from '../useLiveProgress.ts'
import classes from './StopBar.module.css'
import type { Started } from './useJustStarted.ts'

interface StopBarProps {
  readonly started: readonly Started[]
  readonly onStop: (ids: readonly PublicationId[]) => void
}

/** What has just begun to go out, how far it is, and for how long it may be stopped from here. */
export function StopBar({ started, onStop }: StopBarProps) {
  const { t } = useTranslation()
  useLiveProgress()
  return (
    <section className={classes.bar} aria-label={t('stopping.bar.label')}>
      {started.map((one) => (
        <StartedRow key={one.publication.id} started={one} onStop={onStop} />
      ))}
      {started.length > 1 && (
        <div className={classes.all}>
          <Button
            size="xs"
            color="red"
            variant="light"
            rightSection={<Keys keys="mod+." />}
            onClick={() => onStop(started.map(({ publication }) => publication.id))}
          >
            {t('stopping.stopAll')}
          </Button>
        </div>
      )}
    </section>
  )
}

function StartedRow({ started, onStop }: { readonly started: Started } & Pick<StopBarProps, 'onStop'>) {
  const { t } = useTranslation()
  const { id, channelName: channel } = started.publication
  const publication = useAsk('publications.get', { id }).data ?? started.publication
  const title = publication.postTitle === '' ? t('compose.untitled') : publication.postTitle
  const isOut = publication.state === 'done'
  return (
    <div className={classes.row}>
      <div className={classes.what}>
        <Text size="sm" fw={600} component="p">
          {t(isOut ? 'stopping.bar.isOut' : 'stopping.bar.goesOut', { title })}
        </Text>
        <Text size="xs" c="dimmed" component="p">
          {progressText(publication, t)}
        </Text>
      </div>
      <Button
        component={Link}
        href={publicationPath(id)}
        size="xs"
        variant="subtle"
        aria-label={t('stopping.bar.showNamed', { title })}
      >
        {t('stopping.bar.show')}
      </Button>
      <Button
        size="xs"
        color="red"
        leftSection={<IconHandStop size={16} stroke={1.6} />}
        rightSection={
          <span className={classes.seconds} aria-hidden>
            {t('stopping.bar.seconds', { count: started.secondsLeft })}
          </span>
        }
        aria-keyshortcuts="Control+. Meta+."
        onClick={() => onStop([id])}
      >
        {/* The seconds are seen and not said: a label of its own would have to say all that is seen. */}
        <span aria-hidden>{t('stopping.stop')}</span>
        <VisuallyHidden>{t('stopping.stopNamed', { title, channel })}</VisuallyHidden>
      </Button>
    </div>
  )
}

function progressText({ channelName: channel, counts, steps }: Publication, t: TFunction): string {
  if (steps !== null) return t('stopping.bar.posts', { channel, done: steps.done, all: steps.all })
  const { sent, total } = progressOf(counts)
  return total === 0
    ? t('stopping.bar.preparing', { channel })
    : t('stopping.bar.letters', { channel, sent, total })
}
