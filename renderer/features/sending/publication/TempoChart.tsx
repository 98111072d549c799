import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import { useAsk } from '../../../app/queries.ts'
import classes from './TempoChart.module.css'

const intervals = 30
/** Seconds of an interval at most: five minutes in all. */
const longest = 10
/** Milliseconds. */
const lookAgain = 2_500
/** Pixels. */
const [width, height, gap] = [150, 36, 1]

interface TempoChartProps {
  readonly publicationId: PublicationId
  readonly startedAt: string | null
}

/** How many letters were answered in each of the latest intervals, as small bars: of all the time, until that is five minutes. */
export function TempoChart({ publicationId, startedAt }: TempoChartProps) {
  const { t } = useTranslation()
  const seconds = intervalOf(startedAt, Temporal.Now.instant())
  const tempo = useAsk(
    'deliveries.tempo',
    { publicationId, intervals, seconds },
    { placeholderData: keepPreviousData, staleTime: 0, refetchInterval: lookAgain },
  ).data
  const settled = tempo?.settled ?? []
  const most = Math.max(1, ...settled)
  const step = width / intervals
  return (
    <svg
      className={classes.chart}
      width={width}
      height={height}
      role="img"
      aria-label={t('publication.pace.chart')}
    >
      <title>{t('publication.pace.chart')}</title>
      {settled.map((count, index) => {
        const bar = count === 0 ? 1 : Math.max(2, Math.round((count / most) * height))
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place.
            key={index}
            x={index * step}
            y={height - bar}
            width={step - gap}
            height={bar}
            data-none={count === 0 || undefined}
          />
        )
      })}
    </svg>
  )
}

/** Seconds: so that the bars fill up from the first half minute on. */
function intervalOf(startedAt: string | null, now: Temporal.Instant): number {
  if (startedAt === null) return longest
  const since = Temporal.Instant.from(startedAt).until(now).total('seconds')
  return Math.min(longest, Math.max(1, Math.ceil(since / intervals)))
}
