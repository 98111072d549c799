import type { Command } from 'commander'
import type { TFunction } from 'i18next'
import type { Output } from '../../shared/contract/contract.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { matchCounty } from '../../shared/geo/matchCounty.ts'
import { matchMunicipality } from '../../shared/geo/matchMunicipality.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import { metrics } from '../../shared/reach/observation.ts'
import type { PlaceMeaning } from '../../shared/reach/placeAnswer.ts'
import { formatMeaning, formatPlace } from '../../shared/reach/placeTexts.ts'
import { formatPeriod, formatReach } from '../../shared/reach/reachTexts.ts'
import { foldText } from '../../shared/text/foldText.ts'
import type { Deps } from '../usecases/deps.ts'
import { reachPlaces } from '../usecases/reachPlaces.ts'
import type { CliContext } from './context.ts'
import { formatTable } from './table.ts'

interface PlaceOptions {
  readonly county?: string
  readonly municipality?: string
  readonly abroad?: true
  readonly unknowable?: true
  readonly back?: true
  readonly source?: string
}

/** `reach places`, `reach place` */
export function addPlaceCommands(group: Command, { inWorkspace, t }: CliContext): void {
  let geo: GeoRegistry | undefined

  group
    .command('places')
    .description(t('places.cli.places'))
    .action(() =>
      inWorkspace(
        (deps) => {
          geo = deps.geo
          return reachPlaces['reach.unplaced'](deps)
        },
        (asked) => (geo === undefined ? '' : describePlaces(asked, geo, t)),
      ),
    )

  group
    .command('place <text>')
    .description(t('places.cli.place'))
    .option('--county <county>', t('places.cli.county'))
    .option('--municipality <municipality>', t('places.cli.municipality'))
    .option('--abroad', t('places.cli.abroad'))
    .option('--unknowable', t('places.cli.unknowable'))
    .option('--back', t('places.cli.back'))
    .option('--source <source>', t('places.cli.source'))
    .action((text: string, options: PlaceOptions) =>
      inWorkspace(
        (deps) => {
          geo = deps.geo
          if (options.back === true) return takeBack(deps, text, options.source ?? null)
          const to = meaningIn(options, deps.geo)
          return reachPlaces['reach.placeText'](deps, { text, source: options.source ?? null, to })
        },
        ({ answer, rows }) => {
          if (options.back === true) return t('places.cli.takenBack', { text: answer.text, count: rows })
          const place = geo === undefined ? '' : formatMeaning(answer.means, geo, t)
          return t('places.cli.placed', { text: answer.text, place, count: rows })
        },
      ),
    )
}

/** @throws RundbrevError `place-not-said` unless exactly one is said, `place-unknown` */
function meaningIn(
  { county, municipality, abroad, unknowable }: PlaceOptions,
  geo: GeoRegistry,
): PlaceMeaning {
  const said = [county, municipality, abroad, unknowable].filter((option) => option !== undefined)
  if (said.length !== 1) throw new RundbrevError('place-not-said', {}, {})
  if (county !== undefined) {
    const found = matchCounty(geo, county)
    if (found === undefined)
      throw new RundbrevError('place-unknown', { field: '--county' }, { place: county })
    return { kind: 'county', county: found.code }
  }
  if (municipality !== undefined) {
    const found = matchMunicipality(geo, municipality)
    if (found === undefined)
      throw new RundbrevError('place-unknown', { field: '--municipality' }, { place: municipality })
    return { kind: 'municipality', municipality: found.code }
  }
  return { kind: abroad === true ? 'abroad' : 'unknowable' }
}

/** @throws RundbrevError `not-found` where nothing has been answered about the text of that source */
function takeBack(deps: Deps, text: string, source: string | null) {
  const { answers } = reachPlaces['reach.unplaced'](deps)
  const answer = answers.find((one) => one.source === source && foldText(one.text) === foldText(text))
  if (answer === undefined) throw new RundbrevError('not-found', { field: 'text' }, { what: text })
  return reachPlaces['reach.takeBackPlace'](deps, { id: answer.id })
}

function describePlaces(
  { places, answers }: Output<'reach.unplaced'>,
  geo: GeoRegistry,
  t: TFunction,
): string {
  const heading = (['text', 'rows', 'values', 'period', 'sources', 'candidates'] as const).map((key) =>
    t(`places.cli.heading.${key}`),
  )
  const lines = places.map(({ text, rows, values, from, to, sources, candidates }) => [
    text,
    formatReach(rows, t),
    metrics
      .flatMap((metric) =>
        values[metric] === undefined
          ? []
          : [`${t(`reach.metric.${metric}`)} ${formatReach(values[metric], t)}`],
      )
      .join(', '),
    formatPeriod({ from, to }, t),
    sources.map(({ source }) => source).join(', '),
    candidates.map((candidate) => formatPlace(candidate, geo)).join(', '),
  ])
  const waiting = places.length === 0 ? t('places.nothing') : formatTable([heading, ...lines])
  if (answers.length === 0) return waiting
  const answersHeading = (['text', 'means', 'source', 'rows'] as const).map((key) =>
    t(`places.cli.answersHeading.${key}`),
  )
  const given = answers.map(({ text, means, source, rows }) => [
    ...[text, formatMeaning(means, geo, t), source ?? t('places.everybody'), formatReach(rows, t)],
  ])
  return [waiting, '', formatTable([answersHeading, ...given])].join('\n')
}
