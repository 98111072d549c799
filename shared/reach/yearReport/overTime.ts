import type { TFunction } from 'i18next'
import { momentText } from '../momentText.ts'
import type { ReachReport } from '../report.ts'
import type { ReachSeries, SeriesStep } from '../series.ts'
import { changeLetter } from '../seriesMarks.ts'
import { momentsBetween } from '../seriesMoments.ts'
import {
  note,
  number,
  numberColumn,
  type ReportBlock,
  type ReportSection,
  type ReportTable,
  text,
  wordsColumn,
} from './document.ts'
import type { YearFacts } from './facts.ts'
import { seriesPicture } from './seriesPicture.ts'

/** More months than these are drawn and told by year: a page has no room for them. */
const mostMonths = 36

/** In which steps a report tells of its time: by month, and by year where there are more months than a page has room for. */
export function reportStep({ period, span }: Pick<ReachReport, 'period' | 'span'>): SeriesStep {
  const [from, to] = [period.from ?? span?.from, period.to ?? span?.to]
  if (from === undefined || to === undefined || from > to) return 'month'
  return momentsBetween([from.slice(0, 7), to.slice(0, 7)], 'month').length > mostMonths ? 'year' : 'month'
}

/** Contact occasions over time, drawn and by county; null where nothing was measured for so short a time. */
export function overTimeSection({ series }: YearFacts, t: TFunction): ReportSection | null {
  const { all, byCounty } = series
  const [line] = all.lines
  if (line === undefined || all.moments.length < 2) return null
  const { step, changes, longer } = all
  const blocks: ReportBlock[] = [seriesPicture(all, line, t), note(t('reachView.series.gaps'))]
  if (changes.length > 0)
    blocks.push(note(`${t('reachView.series.changes')}:`), {
      kind: 'list',
      items: changes.map((change, index) => {
        const words = { ...change, metric: t(`reach.metric.${change.metric}`) }
        return `${changeLetter(index)}. ${t('reachView.series.change', words)}`
      }),
    })
  blocks.push(seriesTable(all, byCounty, t))
  if (longer > 0) blocks.push(note(t('reachView.series.longer', { count: longer })))
  const heading = t('reachOut.overTime', { step: t(`reachView.series.stepNames.${step}`) })
  return { id: 'time', heading, blocks }
}

/** A row per step, a column per county, and what all of them are together. */
function seriesTable(all: ReachSeries, byCounty: ReachSeries, t: TFunction): ReportTable {
  const { moments, step } = all
  const whole = all.lines[0]?.values ?? []
  const at = new Map(byCounty.moments.map(({ key }, index) => [key, index]))
  return {
    kind: 'table',
    name: t('reachView.series.table'),
    columns: [
      wordsColumn(t('reachView.series.moment')),
      ...byCounty.lines.map(({ label }) => numberColumn(label)),
      numberColumn(t('reach.total')),
    ],
    rows: moments.map((moment, index) => ({
      kind: 'row',
      cells: [
        text(momentText(moment, step, t)),
        ...byCounty.lines.map(({ values }) => number(values[at.get(moment.key) ?? -1])),
        number(whole[index]),
      ],
    })),
  }
}
