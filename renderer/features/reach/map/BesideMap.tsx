import { useTranslation } from 'react-i18next'
import { formatReach, type Measure, measureName, measureOf } from '../../../../shared/reach/reachTexts.ts'
import { abroadKey, type ReachReport, type ReachRow } from '../../../../shared/reach/report.ts'
import { perCentSign } from '../../../../shared/text/perCent.ts'
import { NumberButton } from '../NumberButton.tsx'
import type { ShownNumber } from '../shownNumber.ts'
import classes from './BesideMap.module.css'

interface BesideMapProps {
  /** By county. */
  readonly report: ReachReport
  readonly measure: Measure
  readonly onOpen: (number: ShownNumber) => void
}

/** What no county on the map has: the unknown, and what was abroad; each a bar as long as its part of the total, never spread over counties. */
export function BesideMap({ report, measure, onOpen }: BesideMapProps) {
  const { t } = useTranslation()
  const total = measureOf(report.total, measure) ?? 0
  const abroad = report.rows.find(({ key }) => key === abroadKey)
  const beside = [
    { row: report.unknown, key: 'unknown' },
    ...(abroad === undefined ? [] : [{ row: abroad, key: abroadKey }]),
  ].flatMap(({ row, key }) => {
    const value = measureOf(row, measure)
    return value === null || value === 0 ? [] : [{ row, key, value }]
  })
  if (beside.length === 0) return null
  return (
    <section aria-label={t('reachView.map.beside')} className={classes.beside}>
      {beside.map(({ row, key, value }) => (
        <Bar
          key={key}
          row={row}
          value={value}
          part={total === 0 ? 0 : value / total}
          of={`${row.label}, ${measureName(measure, t)}`}
          onOpen={() => onOpen({ by: 'county', key, measure })}
        />
      ))}
    </section>
  )
}

interface BarProps {
  readonly row: ReachRow
  readonly value: number
  /** Of the total, 0 to 1. */
  readonly part: number
  readonly of: string
  readonly onOpen: () => void
}

function Bar({ row, value, part, of, onOpen }: BarProps) {
  const { t } = useTranslation()
  const share = `${formatReach(part * 100, t, 'one')}${perCentSign(t('common.locale'))}`
  return (
    <div className={classes.line}>
      <span className={classes.name}>{row.label}</span>
      <NumberButton value={value} of={of} onOpen={onOpen} />
      <span className={classes.share}>{t('reachView.map.ofAll', { share })}</span>
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} style={{ width: `${Math.min(1, part) * 100}%` }} />
      </span>
    </div>
  )
}
