import type { Input, Output } from '../../shared/contract/contract.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import type { FigureContent } from '../../shared/post/post.ts'
import { type FigureQuery, isSameQuery } from '../../shared/reach/figureQuery.ts'
import { formatMonth, formatPeriod } from '../../shared/reach/reachTexts.ts'
import { proposeFigures } from '../../shared/reach/yearInFigures.ts'
import { deliveredMeasures, observedMeasures } from '../store/figureRows.ts'
import { listFigures } from '../store/figures.ts'
import type { Deps } from './deps.ts'
import { countedContent } from './liveFigures.ts'
import { reachReport } from './reachReport.ts'

type Proposed = Output<'figures.yearInFigures'>['proposals'][number]

/** What a period's reach has to tell, as figures to choose among; what cannot be counted is not proposed. A change of definition is told. */
export function yearInFigures(
  deps: Deps,
  { period, against, language }: Input<'figures.yearInFigures'>,
): Output<'figures.yearInFigures'> {
  const { database } = deps.workspace
  const t = createTranslator(language)
  const byMonth = reachReport(deps, { by: 'month', period }, t).rows
  const visitsByMonth = new Map(
    byMonth.flatMap(({ key, values }) =>
      values.visits === undefined ? [] : [[key, values.visits] as const],
    ),
  )
  const measures = [...observedMeasures(database), ...deliveredMeasures(database)]
  const kept = listFigures(database)
  const refused: Output<'figures.yearInFigures'>['refused'] = []
  const counted = proposeFigures({ period, against, measures, visitsByMonth }).flatMap(
    ({ name, values, query }): Proposed[] => {
      const month = values.month === '' ? '' : formatMonth(values.month, t)
      const called = t(`figures.year.names.${name}`, { ...values, month })
      const content = countOrReason(deps, called, query, language)
      if (content instanceof RundbrevError) {
        const { code, values: told } = content
        // Where nothing was measured there is nothing to say.
        if (code === 'figure-definition-changed') refused.push({ code, place: {}, values: { ...told } })
        return []
      }
      const existing = kept.find((figure) => figure.query !== null && isSameQuery(figure.query, query))
      // What the officer has called it is what the letter will say.
      const { name: given, unit } = existing ?? content
      return [{ content: { ...content, name: given, unit }, existing: existing?.id ?? null }]
    },
  )
  const { coverage } = reachReport(deps, { by: 'county', period }, t)
  const covered: FigureContent = {
    name: t('figures.year.names.counties', { count: coverage.aimed }),
    value: coverage.reached,
    ...{ unit: '', form: 'number', precision: 'exact', query: null },
    period: formatPeriod(period, t),
    source: t('figures.year.coverageSource'),
  }
  const existing = kept.find(({ name, period: told, value }) => {
    return name === covered.name && told === covered.period && value === covered.value
  })
  const coverageProposal = coverage.reached > 0 ? [{ content: covered, existing: existing?.id ?? null }] : []
  return { proposals: [...counted, ...coverageProposal], refused }
}

function countOrReason(
  deps: Deps,
  name: string,
  query: FigureQuery,
  language: InterfaceLanguage,
): FigureContent | RundbrevError {
  try {
    const { content } = countedContent(deps, { name, unit: '' }, query, language)
    return content
  } catch (error) {
    if (error instanceof RundbrevError) return error
    throw error
  }
}
