import type { TFunction } from 'i18next'
import type { Topology } from 'topojson-specification'
import type { GeoRegistry } from '../geo/registry.ts'
import { escapeMarkup } from '../newsletter/escapeMarkup.ts'
import { legendOfLines } from '../reach/countyMapSvg.ts'
import { coloursOf, mapColours } from '../reach/mapColours.ts'
import { mapPoster, mapPrefix, type NumberLine, posterFont } from '../reach/mapPoster.ts'
import { placeList } from '../reach/reachPoster.ts'
import { formatClass, formatReach } from '../reach/reachTexts.ts'
import type { Coverage } from './coverage.ts'
import { type CoverageLevel, type CoverageMap, type CoverageShape, coverageMap } from './coverageMap.ts'
import { type CoverageRow, coverageRows } from './coverageRows.ts'

/** What a picture of a group's contacts is made from. */
export interface CoveragePoster {
  readonly coverage: Coverage
  /** ISO 8601, the day that the members are of. */
  readonly day: string
  /** What the group is called. */
  readonly group: string
  readonly level: CoverageLevel
  /** With objects `municipalities` and `counties`. */
  readonly topology: Topology
  readonly geo: GeoRegistry
  /** Whose it is; '' leaves it out. */
  readonly organisation: string
}

/** Of more places no list is read: their counties are told instead. */
const mostPlaces = 60

/** A map of how many contacts a group's members have as one SVG document: with every member's number. */
export function coveragePoster(poster: CoveragePoster, t: TFunction): string {
  const { coverage, level, topology, geo, organisation } = poster
  const members = coverage.municipalities.flatMap(({ municipality, isMember }) =>
    isMember ? [municipality] : [],
  )
  const all = coverageRows(coverage, geo, level, false)
  return mapPoster({
    heading: headingOf(poster, t),
    about: [t('pictures.membersDay', { day: poster.day }), organisation],
    description: coverageWords(poster, t),
    numbers: linesOf(poster, t),
    coverage: '',
    notes: [
      t('members.coverage.how'),
      ...(coverage.nowhere.reachable > 0
        ? [t('members.coverage.nowhere', { count: coverage.nowhere.reachable })]
        : []),
    ],
    draw: (room) => {
      const map = coverageMap({
        ...{ ...room, topology, geo, level, members },
        values: new Map(all.map(({ code, reachable }) => [code, reachable])),
      })
      const lines = [
        ...(map.hasZero ? [{ fill: { kind: 'zero' } as const, text: t('members.coverage.zero') }] : []),
        ...map.classes.map((step, index) => ({
          fill: { kind: 'class', index } as const,
          text: formatClass(step, 'whole', t),
        })),
      ]
      return {
        elements: drawing(map, t),
        legend: legendOfLines(lines, { prefix: mapPrefix, classes: map.classes.length }),
      }
    },
  })
}

/** What the map says, for whoever does not see it. */
export function coverageWords(poster: CoveragePoster, t: TFunction): string {
  return t('pictures.membersWords', {
    ...{ heading: headingOf(poster, t), day: poster.day },
    places: placeList(linesOf(poster, t), t),
  })
}

/** A county has contacts that are no member's too. */
function headingOf({ group, level }: CoveragePoster, t: TFunction): string {
  return t(level === 'county' ? 'pictures.memberCounties' : 'pictures.members', { group })
}

function linesOf({ coverage, geo, level }: CoveragePoster, t: TFunction): NumberLine[] {
  const rows = coverageRows(coverage, geo, level, true)
  const isByCounty = level === 'county' || rows.length > mostPlaces
  const shown = isByCounty ? coverageRows(coverage, geo, 'county', true) : rows
  const lineOf = ({ name, reachable }: CoverageRow): NumberLine => [name, formatReach(reachable, t), false]
  const total = shown.reduce((sum, { reachable }) => sum + reachable, 0)
  return [
    ...shown.map(lineOf),
    [t(isByCounty ? 'pictures.countiesTotal' : 'pictures.membersTotal'), formatReach(total, t), true],
  ]
}

/** As the screen draws it (CoverageMapView.tsx): the members outlined, the others behind them. */
function drawing(map: CoverageMap, t: TFunction): string {
  const { width, height } = map
  const frame = `${mapPrefix}-frame`
  return [
    `<defs><clipPath id="${frame}"><rect width="${width}" height="${height}" rx="10"/></clipPath></defs>`,
    `<g clip-path="url(#${frame})">`,
    `<rect width="${width}" height="${height}" fill="${mapColours.water}"/>`,
    ...map.shapes.map((shape) => placeElement(shape, map, t)),
    `<path d="${map.countyBorders}" fill="none" stroke="${mapColours.zeroBorder}" stroke-width="0.8" stroke-dasharray="3 2"/>`,
    `<path d="${map.edge}" fill="none" stroke="#22201b" stroke-width="1.6" stroke-linejoin="round"/>`,
    ...map.shapes
      .filter(({ hasRoom, isMember }) => hasRoom && isMember)
      .map((shape) => nameElement(shape, map)),
    '</g>',
  ].join('\n')
}

function placeElement(shape: CoverageShape, { classes }: CoverageMap, t: TFunction): string {
  const { fill, path, name, value, isMember } = shape
  const isContext = fill.kind === 'context'
  const place = isMember ? t('members.coverage.member', { place: name }) : name
  const told = isContext ? name : t('members.coverage.place', { place, count: value })
  const behind = isContext || isMember ? '' : ' opacity="0.4"'
  const border = fill.kind === 'zero' ? mapColours.zeroBorder : mapColours.border
  return `<path d="${path}" fill="${coloursOf(fill, classes.length).fill}" stroke="${border}" stroke-width="0.8" stroke-linejoin="round"${behind}><title>${escapeMarkup(told)}</title></path>`
}

function nameElement({ x, y, name, fill }: CoverageShape, { classes }: CoverageMap): string {
  const { ink, fill: ground } = coloursOf(fill, classes.length)
  return `<text x="${x}" y="${y + 3.5}" text-anchor="middle" font-family='${posterFont}' font-size="11" font-weight="600" fill="${ink}" stroke="${ground}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" aria-hidden="true">${escapeMarkup(name)}</text>`
}
