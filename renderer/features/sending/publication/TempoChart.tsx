import { useTranslation } from 'react-i18next'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import { useAsk } from '../../../app/queries.ts'
import classes from './TempoChart.module.css'

/** Five minutes. */
const intervals = 30
const seconds = 10
/** Pixels. */
const [width, height, gap] = [150, 36, 1]

/** How many letters were answered in each ten seconds of the last five minutes, as small bars. */
export function TempoChart({ publicationId }: { readonly publicationId: PublicationId }) {
  const { t } = useTranslation()
  const tempo = useAsk(
    'deliveries.tempo',
    { publicationId, intervals, seconds },
    { staleTime: 0, refetchInterval: (seconds * 1000) / 4 },
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
