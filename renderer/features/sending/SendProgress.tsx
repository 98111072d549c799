import { Group, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeliveryCounts } from '../../../shared/delivery/delivery.ts'
import { progressOf } from './progress.ts'

interface SendProgressProps {
  readonly counts: DeliveryCounts
  readonly running: boolean
  /** It goes into the built-in outbox. */
  readonly trial?: boolean
}

/** How far a send has come, as a bar and in numbers; by ear, see SpokenProgress. */
export function SendProgress({ counts, running, trial = false }: SendProgressProps) {
  const { t } = useTranslation()
  const { total, sent, failed, inDoubt, left, percent } = progressOf(counts)
  const share = (part: number) => (total === 0 ? 0 : (100 * part) / total)
  const numbers = [
    trial ? t('outbox.trial.progress', { tried: sent, total }) : t('sending.progress.sent', { sent, total }),
    left > 0 && t('sending.progress.left', { count: left }),
    failed > 0 && t('sending.progress.failed', { count: failed }),
    inDoubt > 0 && t('sending.progress.inDoubt', { count: inDoubt }),
    counts.suppressed > 0 && t('sending.progress.suppressed', { count: counts.suppressed }),
  ].filter((part) => part !== false)
  return (
    <div>
      <Progress.Root size="md" mt="sm" mb={6} aria-hidden>
        <Progress.Section value={share(sent)} color="pine" animated={running} />
        <Progress.Section value={share(inDoubt)} color="orange" />
        <Progress.Section value={share(failed)} color="red" />
      </Progress.Root>
      <Group justify="space-between">
        <Text size="sm">{numbers.join(' · ')}</Text>
        {running && (
          <Text size="sm" c="dimmed">
            {t('sending.progress.percent', { percent })}
          </Text>
        )}
      </Group>
    </div>
  )
}
