import type { TFunction } from 'i18next'
import { metrics } from '../observation.ts'
import { formatReach } from '../reachTexts.ts'
import { sourceMetrics } from '../sourceMetrics.ts'
import {
  number,
  numberColumn,
  paragraph,
  type ReportBlock,
  type ReportLine,
  type ReportSection,
  text,
  wordsColumn,
} from './document.ts'
import type { YearFacts } from './facts.ts'

/** How it was counted: the rules, what each metric means, what nobody measured, and what it was divided by. */
export function methodSection(facts: YearFacts, t: TFunction): ReportSection {
  const { report, definitions } = facts
  const rules: string[] = (['occasions', 'people', 'apart', 'period', 'unknown', 'missing'] as const).map(
    (key) => t(`reach.how.${key}`),
  )
  if (report.metrics.includes('mentions')) rules.push(t('media.how'))
  rules.push(t('reachOut.corrections'))
  if (facts.estimated === null && (report.unknown.total ?? 0) > 0) rules.push(t('reachOut.noEstimate'))
  const meanings = report.metrics.map((metric) =>
    t('reachOut.meaning', { metric: t(`reach.metric.${metric}`), means: t(`figures.definition.${metric}`) }),
  )
  const lacking = metrics.filter((metric) => !report.metrics.includes(metric))
  const blocks: ReportBlock[] = [{ kind: 'list', items: rules }]
  if (meanings.length > 0) blocks.push(paragraph(t('reachOut.meanings')), { kind: 'list', items: meanings })
  if (lacking.length > 0) {
    const named = lacking.map((metric) => t(`reach.metric.${metric}`)).join(', ')
    blocks.push(paragraph(t('reachOut.lacking', { metrics: named })))
  }
  if (definitions.length > 0) {
    const changes = definitions.map((change) => t('reachOut.definition', { ...change }))
    blocks.push(paragraph(t('reachOut.definitions')), { kind: 'list', items: changes })
  }
  const versions = versionsOf(facts, t)
  if (versions.length > 0) blocks.push(paragraph(t('reachOut.versions')), { kind: 'list', items: versions })
  blocks.push(...populationWords(report, t).map(paragraph))
  return { id: 'method', heading: t('reach.how.title'), blocks }
}

/** "Matomo, Besök: matomo.visits, version 1": by which definition each source says that it counted, and since when. */
function versionsOf({ counted }: YearFacts, t: TFunction): string[] {
  const said = counted.flatMap(({ source, metric, measure }) => {
    if (measure === null) return []
    const [definition = measure, version = '1'] = measure.split('/')
    const since = sourceMetrics.find(({ id }) => id === measure)?.since ?? null
    const words = { source, metric: t(`reach.metric.${metric}`), definition, version }
    return [since === null ? t('reachOut.version', words) : t('reachOut.versionSince', { ...words, since })]
  })
  return [...new Set(said)]
}

/** What the numbers per 1,000 inhabitants were divided by: one sentence for each day and source. */
function populationWords({ rows }: YearFacts['report'], t: TFunction): string[] {
  const divided = rows.flatMap(({ label, inhabitants }) =>
    inhabitants === undefined ? [] : [{ place: label, ...inhabitants }],
  )
  const used = Map.groupBy(divided, ({ of, source }) => JSON.stringify([of, source]))
  return [...used.values()].flatMap((places) => {
    const [first] = places
    if (first === undefined) return []
    const named = places.map(({ place, count }) => `${place} ${formatReach(count, t)}`)
    return [t('reachOut.population', { day: first.of, source: first.source, places: named.join(', ') })]
  })
}

/** Who said what, in how many rows, from which files; null where nobody said anything. */
export function sourcesSection({ sources, report }: YearFacts, t: TFunction): ReportSection | null {
  const heading = t('reach.report.sources')
  const rows = sources.map(({ source, channel, metric, rows, byHand, collected, files }): ReportLine => {
    const from = [
      ...files,
      ...(byHand > 0 ? [t('reach.report.byHand')] : []),
      ...(collected > 0 ? [t('reach.report.collected')] : []),
    ]
    const words = [text(source), text(channel), text(t(`reach.metric.${metric}`))]
    return { kind: 'row', cells: [...words, number(rows), text(from.join(', '))] }
  })
  const { delivered } = report.total.values
  if (delivered !== undefined) {
    const words = [text(t('common.appName')), text('–'), text(t('reach.metric.delivered'))]
    rows.unshift({ kind: 'row', cells: [...words, number(delivered), text(t('reach.report.ledger'))] })
  }
  if (rows.length === 0) return null
  const columns = [
    ...(['source', 'channel', 'metric'] as const).map((key) => wordsColumn(t(`reach.report.${key}`))),
    numberColumn(t('reach.report.rows')),
    wordsColumn(t('reach.report.files')),
  ]
  return { id: 'sources', heading, blocks: [{ kind: 'table', name: heading, columns, rows }] }
}
