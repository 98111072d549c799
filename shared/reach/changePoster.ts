import type { TFunction } from 'i18next'
import type { Topology } from 'topojson-specification'
import type { CountyCode } from '../contract/scalars.ts'
import type { County } from '../geo/registry.ts'
import { changeLegend } from './changeLegend.ts'
import { type ChangeMeasure, changeMap, countyChanges } from './changeMap.ts'
import { changeReason } from './changeReason.ts'
import { changeText, changeWords } from './changeWords.ts'
import { legendOfLines, mapElements } from './countyMapSvg.ts'
import { letteredPlaces } from './mapLabel.ts'
import { mapPoster, mapPrefix, type NumberLine } from './mapPoster.ts'
import type { ComparedRow, ReachComparison } from './reachComparison.ts'
import { placeList } from './reachPoster.ts'
import { formatPeriod, measureName } from './reachTexts.ts'

/** What a picture of how reach has changed is made from. */
export interface ChangePoster {
  /** By county. */
  readonly compared: ReachComparison
  readonly measure: ChangeMeasure
  /** The counties that the map shows. */
  readonly focus: readonly CountyCode[]
  readonly topology: Topology
  readonly counties: readonly County[]
  /** Who publishes it; '' leaves it out. */
  readonly organisation: string
}

/** A map of where reach rose and where it fell as one SVG document: with every county's change, and why there is none. */
export function changePoster(poster: ChangePoster, t: TFunction): string {
  const { compared, measure, focus, topology, counties, organisation } = poster
  const words = changeWords(compared, measure, t)
  return mapPoster({
    heading: headingOf(poster, t),
    about: [measureName(compared.metric ?? 'total', t), t(`reachView.compare.${measure}`), organisation],
    description: changePosterWords(poster, t),
    numbers: linesOf(poster, t),
    coverage: '',
    notes: [...reasonsOf(poster, t), t('reachView.compare.missing')],
    draw: (room) => {
      const map = changeMap({
        ...{ ...room, topology, counties, focus },
        values: countyChanges(compared, measure),
      })
      return {
        elements: mapElements(map, mapPrefix, t, 'shades', words),
        legend: legendOfLines(changeLegend(map, measure, t), {
          ...{ prefix: mapPrefix, classes: map.classes.length },
          lettered: letteredPlaces(map, words.written),
        }),
      }
    },
  })
}

/** What the map says, for whoever does not see it. */
export function changePosterWords(poster: ChangePoster, t: TFunction): string {
  const { compared, measure } = poster
  return t('pictures.changes', {
    ...{ heading: headingOf(poster, t), measure: measureName(compared.metric ?? 'total', t) },
    ...{ how: t(`reachView.compare.${measure}`), places: placeList(linesOf(poster, t), t) },
  })
}

function headingOf({ compared: { period, against } }: ChangePoster, t: TFunction): string {
  return t('pictures.changeHeading', { period: formatPeriod(period, t), against: formatPeriod(against, t) })
}

function linesOf({ compared, measure }: ChangePoster, t: TFunction): NumberLine[] {
  const line = (row: ComparedRow, strong: boolean): NumberLine => {
    const value = row[measure]
    return [
      row.label,
      value === null ? t('reachView.compare.notCompared') : changeText(value, measure, t),
      strong,
    ]
  }
  return [...compared.rows.map((row) => line(row, false)), line(compared.total, true)]
}

/** "Norrbottens län, Jämtlands län: inget är uppmätt under 2019" */
function reasonsOf({ compared, measure }: ChangePoster, t: TFunction): string[] {
  const reasons = compared.rows.flatMap((row) => {
    const why = changeReason(row, compared, measure, t)
    return why === undefined ? [] : [{ label: row.label, why }]
  })
  return [...Map.groupBy(reasons, ({ why }) => why)].map(([why, rows]) =>
    t('reach.map.county', { county: rows.map(({ label }) => label).join(', '), value: why }),
  )
}
