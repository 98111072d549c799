import type { TFunction } from 'i18next'
import { type CoverageLine, isReached, type LastReached } from '../reachCoverage.ts'
import { formatPeriod } from '../reachTexts.ts'
import {
  number,
  numberColumn,
  paragraph,
  type ReportBlock,
  type ReportSection,
  text,
  wordsColumn,
} from './document.ts'
import type { YearFacts } from './facts.ts'

/** Which counties aimed at and which members were reached, and what reached each at last; null where nobody is aimed at. */
export function coverageSection({ covered, placeNames }: YearFacts, t: TFunction): ReportSection | null {
  const nameOf = (code: string) => placeNames.get(code) ?? code
  const { counties, members } = covered
  const blocks: ReportBlock[] = []
  if (counties.length > 0) blocks.push(...placesBlocks(t('reachView.coverage.counties'), counties, nameOf, t))
  if (members !== null && members.places.length > 0)
    blocks.push(...placesBlocks(t('reachView.coverage.members', { ...members }), members.places, nameOf, t))
  return blocks.length === 0 ? null : { id: 'coverage', heading: t('reach.coverageLabel'), blocks }
}

/** "Länen: 4 av 4 nådda i perioden", whom nothing reached and since when, and every place. */
function placesBlocks(
  name: string,
  lines: readonly CoverageLine[],
  nameOf: (code: string) => string,
  t: TFunction,
): ReportBlock[] {
  const missing = lines.filter((line) => !isReached(line))
  const counted = { reached: lines.length - missing.length, count: lines.length }
  const said = t('reachOut.covered', { places: name, said: t('reachView.coverage.reached', counted) })
  return [
    paragraph(said),
    ...missingBlocks(missing, nameOf, t),
    {
      kind: 'table',
      name,
      columns: [
        ...[wordsColumn(t('reachView.coverage.place')), numberColumn(t('reach.contacts'))],
        ...[wordsColumn(t('reachView.coverage.last')), wordsColumn(t('reachOut.lastBy'))],
      ],
      rows: lines.map(({ code, value, last }) => ({
        kind: 'row',
        cells: [
          ...[text(nameOf(code)), number(value)],
          text(last === null ? t('reachView.coverage.never') : formatPeriod(last, t)),
          text(last === null ? '' : reachedBy(last, t)),
        ],
      })),
    },
  ]
}

function reachedBy({ kind, what }: LastReached, t: TFunction): string {
  return kind === 'letter' ? t('reachView.coverage.letter', { title: what }) : what
}

/** "Strömsund har inte nåtts sedan mars 2020.", a line each; and those that nothing ever reached, together. */
function missingBlocks(
  missing: readonly CoverageLine[],
  nameOf: (code: string) => string,
  t: TFunction,
): ReportBlock[] {
  const since = missing.flatMap(({ code, last }) =>
    last === null
      ? []
      : [t('reachView.coverage.missing', { place: nameOf(code), when: formatPeriod(last, t) })],
  )
  const never = missing.filter(({ last }) => last === null).map(({ code }) => nameOf(code))
  const items = [...since, ...(never.length === 0 ? [] : [neverText(never, t)])]
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

function neverText(places: readonly string[], t: TFunction): string {
  const place = new Intl.ListFormat(t('common.locale'), { type: 'conjunction' }).format(places)
  return t('reachView.coverage.missingNever', { place })
}
