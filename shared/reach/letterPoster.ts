import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import type { Topology } from 'topojson-specification'
import type { LastLetter } from '../contract/home.ts'
import type { County } from '../geo/registry.ts'
import { countyMap } from './countyMap.ts'
import { drawnAmounts, mapPoster, type NumberLine } from './mapPoster.ts'
import { placeList } from './reachPoster.ts'
import { formatReach } from './reachTexts.ts'

/** What a picture of how far a letter reached is made from. */
export interface LetterPoster {
  readonly letter: LastLetter
  /** IANA, that its day is told in. */
  readonly zone: string
  readonly topology: Topology
  readonly counties: readonly County[]
  /** Who sent it; '' leaves it out. */
  readonly organisation: string
}

/** Longer titles do not fit under the heading. */
const mostLetters = 70

/** A map of where a letter was delivered as one SVG document: with every county's number, the unknown and the total. */
export function letterPoster(poster: LetterPoster, t: TFunction): string {
  const { letter, topology, counties, organisation } = poster
  const placed = letter.counties.flatMap(({ county, delivered }) =>
    county === null ? [] : ([[county, delivered]] as const),
  )
  const reached = letter.aimed.filter((code) =>
    placed.some(([county, delivered]) => county === code && delivered > 0),
  )
  return mapPoster({
    heading: t('home.letter.map'),
    about: [nameOf(poster, t), organisation],
    description: letterWords(poster, t),
    numbers: linesOf(poster, t),
    coverage:
      letter.aimed.length === 0
        ? ''
        : `${t('reach.coverageLabel')}: ${t('reach.coverage', { reached: reached.length, aimed: letter.aimed.length })}`,
    notes: [t('pictures.letterNote')],
    draw: (room) =>
      drawnAmounts(
        countyMap({
          ...{ ...room, topology, counties, values: new Map<string, number>(placed) },
          focus: letter.aimed.length > 0 ? letter.aimed : placed.map(([county]) => county),
        }),
        t,
      ),
  })
}

/** What the map says, for whoever does not see it. */
export function letterWords(poster: LetterPoster, t: TFunction): string {
  return t('pictures.letter', { name: nameOf(poster, t), places: placeList(linesOf(poster, t), t) })
}

/** "Decemberbrevet, 2026-12-01" */
function nameOf({ letter, zone }: LetterPoster, t: TFunction): string {
  const title = letter.title === '' ? t('compose.untitled') : letter.title
  const short = title.length > mostLetters ? `${title.slice(0, mostLetters).trimEnd()} …` : title
  const day = Temporal.Instant.from(letter.startedAt).toZonedDateTimeISO(zone).toPlainDate()
  return t('home.letter.sent', { title: short, day: day.toString() })
}

function linesOf({ letter, counties }: LetterPoster, t: TFunction): NumberLine[] {
  const names = new Map<string, string>(counties.map(({ code, name }) => [code, name]))
  return [
    ...letter.counties.map(({ county, delivered }): NumberLine => {
      const name = county === null ? t('home.letter.unknown') : (names.get(county) ?? county)
      return [name, formatReach(delivered, t), false]
    }),
    [t('pictures.letterTotal'), formatReach(letter.delivered, t), true],
  ]
}
