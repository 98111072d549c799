import type { TFunction } from 'i18next'
import type { ImportId } from '../contract/scalars.ts'
import type { Counted, Measured, MeasuredPart } from './countFigure.ts'
import type { StatedDefinition } from './figureCount.ts'
import type { FigureQuery } from './figureQuery.ts'
import { definitionsOf, type KnownChange, type MetricDefinition } from './metricDefinitions.ts'
import { formatPeriod } from './reachTexts.ts'

/** "2020", "2020 mot 2019": in the translator's language. */
export function figurePeriod({ period, against }: FigureQuery, t: TFunction): string {
  const days = formatPeriod(period, t)
  return against === null ? days : t('figures.against', { period: days, against: formatPeriod(against, t) })
}

/**
 * "Webbstatistiken, import 1: 24 100 mot 9 640": who says so, by which file, and the sums that a reader can check a change or
 * a rounding by.
 */
export function figureSource(counted: Counted, measured: Measured, t: TFunction): string {
  const origin = originText([...measured.period, ...(measured.against ?? [])], t)
  const sum = exact(counted.sum, t)
  if (counted.against !== null) {
    const compared = t('figures.against', { period: sum, against: exact(counted.against, t) })
    return cut(`${origin}: ${compared}`)
  }
  return cut(counted.value === counted.sum ? origin : `${origin}: ${sum}`)
}

/**
 * What each source means by the metric over the figure's rows: one line per definition that is in force in them, in the
 * translator's language, which is the officer's. The definitions as `inWords` gives them.
 */
export function statedDefinitions(
  { metric }: FigureQuery,
  { period, against }: Measured,
  definitions: readonly MetricDefinition[],
  t: TFunction,
): StatedDefinition[] {
  const general = t(`figures.definition.${metric}`)
  const parts = [...period, ...(against ?? [])]
  if (metric === 'delivered') {
    return [{ source: t('figures.ledger'), from: null, text: general, href: null }]
  }
  return [...Map.groupBy(parts, ({ source, channel }) => JSON.stringify([source, channel])).values()].flatMap(
    (same): StatedDefinition[] => {
      const [first] = same
      if (first === undefined || first.source === null) return []
      const { source, channel } = first
      const begins = same.map(({ periodFrom }) => periodFrom).sort()[0] ?? ''
      const ends =
        same
          .map(({ periodTo }) => periodTo)
          .sort()
          .at(-1) ?? ''
      const known = definitionsOf(definitions, { source, channel, metric })
      const before = known.findLast(({ from }) => from <= begins)
      const later = known.filter(({ from }) => from > begins && from <= ends)
      const said = [...(before === undefined ? [] : [before]), ...later].map((definition) => ({
        source,
        from: definition.from,
        text: definition.text,
        href: definition.href,
      }))
      const plain: StatedDefinition = { source, from: null, text: general, href: null }
      return before === undefined ? [plain, ...said] : said
    },
  )
}

/** What the program knows and what the officer has noted, in the officer's language: the words instead of their keys. */
export function inWords(definitions: readonly MetricDefinition[], t: TFunction): MetricDefinition[] {
  return definitions.map((definition) => {
    const { id, text } = definition
    return id === null ? { ...definition, text: t(`figures.knownChange.${text as KnownChange}`) } : definition
  })
}

/** "Webbstatistiken, import 1", "A och B, import 1 och 3", "Kansliet, inskrivet för hand". */
function originText(parts: readonly MeasuredPart[], t: TFunction): string {
  const sources = distinct(parts.map(({ source }) => source ?? t('figures.ledger')))
  const imports = distinct(parts.flatMap((part) => part.imports)).sort((one, other) => one - other)
  const byHand = parts.some((part) => part.byHand > 0)
  const ways = [
    ...(imports.length === 0 ? [] : [t('figures.import', { imports: listed(imports.map(String), t) })]),
    ...(byHand ? [t('figures.byHand')] : []),
  ]
  return [listed(sources, t), ...ways].join(', ')
}

/** At most three by name: a source is to be read. */
function listed(words: readonly string[], t: TFunction): string {
  const most = 3
  const shown = words.length > most ? words.slice(0, most - 1) : words
  const rest = words.length - shown.length
  const all = rest === 0 ? shown : [...shown, t('figures.more', { count: rest })]
  return new Intl.ListFormat(t('common.locale'), { type: 'conjunction' }).format(all)
}

function distinct<Item extends string | ImportId>(items: readonly Item[]): Item[] {
  return [...new Set(items)]
}

function exact(value: number, t: TFunction): string {
  return new Intl.NumberFormat(t('common.locale'), { maximumFractionDigits: 3 }).format(value)
}

/** As long as a figure's source may be. */
function cut(text: string): string {
  return text.length <= 500 ? text : `${text.slice(0, 499)}…`
}
