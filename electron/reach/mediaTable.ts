import type { MediaRejectedRow } from '../../shared/contract/media.ts'
import type { CountyCode, PostId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { matchCounty } from '../../shared/geo/matchCounty.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import { matchMediaKind } from '../../shared/reach/mediaKind.ts'
import { type MediaOutlet, MentionContent } from '../../shared/reach/mediaMention.ts'
import { recogniseOutlet } from '../../shared/reach/recogniseOutlet.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { columnOf, type HeadedTable, tableUnder } from './headedTable.ts'
import type { FileRecords } from './importer.ts'
import { readValue } from './readValue.ts'
import { dayReader } from './writtenDay.ts'

/** What a list of mentions calls its columns, in Swedish and English: press clippings, or one's own. */
const names = {
  day: ['datum', 'date', 'dag', 'day', 'publicerad', 'published', 'publiceringsdatum', 'publication date'],
  outlet: [
    'medium',
    'outlet',
    'media',
    'medie',
    'tidning',
    'källa',
    'source',
    'source name',
    'publikation',
    'publication',
  ],
  title: ['rubrik', 'title', 'titel', 'headline', 'heading', 'inslag', 'ämne', 'subject'],
  programme: [
    ...['program', 'programme', 'program eller avdelning', 'programme or section', 'avdelning', 'sektion'],
    ...['section', 'vinjett', 'programnamn', 'programme name', 'show'],
  ],
  link: ['länk', 'link', 'url', 'webbadress', 'adress', 'address'],
  kind: ['slag', 'kind', 'typ', 'type', 'medietyp', 'media type', 'kanal', 'channel'],
  county: ['län', 'county', 'counties', 'syntes i', 'seen in', 'region'],
  audience: ['räckvidd', 'audience', 'reach', 'publik', 'läsare', 'readers', 'lyssnare', 'listeners'],
  audienceSource: ['enligt', 'according to', 'räckvidd enligt', 'audience source'],
  post: ['inlägg', 'post'],
  note: ['anteckning', 'note', 'kommentar', 'comment'],
} as const
type Column = keyof typeof names

/** What a list's words are looked up in. */
export interface KnownToMediaList {
  readonly geo: GeoRegistry
  readonly outlets: readonly MediaOutlet[]
  readonly posts: readonly { readonly id: PostId; readonly title: string }[]
}

export interface MediaReading {
  readonly rows: readonly { readonly row: number; readonly content: MentionContent }[]
  readonly rejected: readonly MediaRejectedRow[]
}

/**
 * A list of mentions: a day, a heading or a programme, and the outlet by name or by the link's address. Kind and counties are the outlet's where no column
 * says otherwise; an outlet that nobody knows needs both. A row with a fault is left out and reported.
 *
 * @throws RundbrevError `table-empty`, `table-columns-missing`
 */
export function readMediaTable(file: FileRecords, known: KnownToMediaList): MediaReading {
  const table = tableUnder(file.sheets[0])
  if (table === undefined)
    throw new RundbrevError('table-empty', { file: file.fileName }, { file: file.fileName })
  const places = placeColumns(table, file.fileName)
  const dayOf = dayReader(
    table.rows.map(({ cells }) => cells[places.day ?? -1] ?? ''),
    'day',
  )
  const rows: { row: number; content: MentionContent }[] = []
  const rejected: MediaRejectedRow[] = table.rejected.map((one) => ({
    ...one,
    reason: 'columns-do-not-match',
  }))
  for (const { row, cells } of table.rows) {
    const cell = (column: Column) => cells[places[column] ?? -1] ?? ''
    const read = readRow(cell, dayOf, known)
    if ('content' in read) rows.push({ row, content: read.content })
    else {
      const { column, reason } = read
      rejected.push({ row, column: table.headings[places[column] ?? -1] ?? '', reason, value: cell(column) })
    }
  }
  return { rows, rejected: rejected.toSorted((one, other) => one.row - other.row) }
}

function placeColumns(table: HeadedTable, file: string): Partial<Record<Column, number>> {
  const places: Partial<Record<Column, number>> = {}
  for (const column of Object.keys(names) as Column[]) {
    const at = columnOf(table, names[column])
    if (at >= 0) places[column] = at
  }
  const missing = [
    ...(places.day === undefined ? (['day'] as const) : []),
    ...(places.title === undefined && places.programme === undefined ? (['title'] as const) : []),
    ...(places.outlet === undefined && places.link === undefined ? (['outlet'] as const) : []),
  ]
  if (missing.length === 0) return places
  const wanted = missing.map((column) => `${names[column][0]} (${names[column][1]})`).join(', ')
  const found = table.headings.join(', ')
  throw new RundbrevError(
    'table-columns-missing',
    { file, row: table.headingRow },
    { file, missing: wanted, found },
  )
}

interface Fault {
  readonly column: Column
  readonly reason: MediaRejectedRow['reason']
}

function readRow(
  cell: (column: Column) => string,
  dayOf: ReturnType<typeof dayReader>,
  { geo, outlets, posts }: KnownToMediaList,
): { readonly content: MentionContent } | Fault {
  const day = dayOf(cell('day'))
  if (day === undefined) return { column: 'day', reason: 'day-unreadable' }
  const link = cell('link') === '' ? null : cell('link')
  const byName = recogniseOutlet(outlets, cell('outlet'))
  const found = byName.kind === 'none' && link !== null ? recogniseOutlet(outlets, link) : byName
  const outlet = found.kind === 'one' ? found.outlet : undefined
  const kind = matchMediaKind(cell('kind')) ?? outlet?.kind
  const counties = cell('county') === '' ? outlet?.counties : countiesIn(cell('county'), geo)
  if (counties === null) return { column: 'county', reason: 'county-unknown' }
  const name = cell('outlet') || outlet?.name
  if (name === undefined || kind === undefined || counties === undefined) {
    const column = cell('outlet') === '' ? 'link' : 'outlet'
    return { column, reason: found.kind === 'several' ? 'outlet-several' : 'outlet-unknown' }
  }
  const audience = cell('audience') === '' ? null : readValue(cell('audience'), true)
  if (audience?.kind === 'rejected') return { column: 'audience', reason: 'audience-unreadable' }
  const postId = readPost(cell('post'), posts)
  if (postId === undefined) return { column: 'post', reason: 'post-unknown' }
  // A list of broadcasts may name nothing but the programme.
  const title = cell('title') || cell('programme')
  const content = MentionContent.safeParse({
    ...{
      outlet: name,
      kind,
      title,
      programme: cell('title') === '' ? '' : cell('programme'),
      day: day.from,
      link,
      counties,
      postId,
      note: cell('note'),
    },
    audience: audience === null ? null : Math.round(audience.value),
    audienceSource: audience === null ? '' : cell('audienceSource') || name,
  })
  if (content.success) return { content: content.data }
  const field = content.error.issues[0]?.path[0]
  if (field === 'title' && title === '') return { column: 'title', reason: 'title-missing' }
  if (field === 'link') return { column: 'link', reason: 'link-unusable' }
  return { column: isColumn(field) ? field : 'note', reason: 'too-long' }
}

function isColumn(field: PropertyKey | undefined): field is Column {
  return typeof field === 'string' && field in names
}

/** "Norrbotten, Västerbotten"; none for the whole country; null where one of them is no county. */
function countiesIn(text: string, geo: GeoRegistry): CountyCode[] | null {
  if (wholeCountry.has(foldText(text))) return []
  const counties = text
    .split(/[,;/|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => matchCounty(geo, part)?.code)
  return counties.includes(undefined) ? null : [...new Set(counties.filter((code) => code !== undefined))]
}

const wholeCountry = new Set(
  ['hela landet', 'riket', 'sverige', 'the whole country', 'national', 'sweden'].map(foldText),
)

function readPost(text: string, posts: KnownToMediaList['posts']): PostId | null | undefined {
  if (text === '') return null
  const named = posts.filter((post) => String(post.id) === text || foldText(post.title) === foldText(text))
  return named.length === 1 ? named[0]?.id : undefined
}
