import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { columnOf, type HeadedTable, tableUnder } from './headedTable.ts'
import { type FileRecords, type KnownToImporters, notRecognised, type ReachImporter } from './importer.ts'
import { type MeasureColumn, type MeasureKind, measuresIn, readMeasured } from './measuredTable.ts'
import { dayReader } from './writtenDay.ts'

/**
 * What Meta Business Suite exports, in English and in Swedish: a row for each post, of Facebook or Instagram, with what it has been given
 * since it was published ("Lifetime") or day by day; and a file for each number of a page, "Date" and "Primary" under the number's name,
 * in UTF-16. Neither says where people are. Of a post's number that goes on growing the days are those from its publication to the end of
 * the period that the officer says.
 *
 * Reach (accounts), impressions and views (times on a screen) are three things: Meta stopped telling impressions and began to tell views in
 * 2025, and they are kept under their own definitions.
 */
export const meta: ReachImporter = {
  id: 'meta',

  recognises(file) {
    const posts = postTable(file)
    if (posts !== undefined) {
      const measures = measuresOfPosts(posts)
      const signs = [postId, permalink, published].map(
        (names) => posts.headings[columnOf(posts, names)] ?? '',
      )
      return {
        certainty: measures.length > 0 ? 'sure' : 'no',
        signs: signs.filter((sign) => sign !== ''),
        needsPeriod: !isDaily(posts),
        measures: measures.map(({ id }) => id),
      }
    }
    const pages = pageTables(file)
    if (pages.length === 0) return notRecognised
    return {
      certainty: 'sure',
      signs: pages.map(({ title }) => title),
      needsPeriod: false,
      measures: [...new Set(pages.map(({ kind }) => kind.id))],
    }
  },

  read(file, known) {
    const posts = postTable(file)
    if (posts !== undefined) return readPosts(posts, known)
    const pages = pageTables(file)
    if (pages.length === 0)
      throw new RundbrevError('table-empty', { file: file.fileName }, { file: file.fileName })
    const read = pages.map((page) => readPage(page, known))
    return {
      rows: read.flatMap(({ rows }) => rows),
      rejected: read.flatMap(({ rejected }) => rejected),
      leftOut: read.flatMap(({ leftOut }) => leftOut),
    }
  },
}

const postId = ['post id', 'video asset id', 'publicerings-id', 'inläggs-id']
const permalink = ['permalink', 'permalänk', 'permanent länk']
const published = ['publish time', 'publiceringstid']
const counted = ['date', 'datum']
const account = ['account username', 'kontots användarnamn']

const reach: MeasureKind = { id: 'meta.reach/1', metric: 'people', names: ['reach', 'räckvidd'] }
const views: MeasureKind = { id: 'meta.views/1', metric: 'views', names: ['views', 'visningar'] }
const impressions: MeasureKind = {
  ...{ id: 'meta.impressions/1', metric: 'views' },
  names: ['impressions', 'exponeringar', 'intryck'],
}
const interactions: MeasureKind = {
  ...{ id: 'meta.interactions/1', metric: 'engagements' },
  names: ['reactions, comments and shares', 'reaktioner, kommentarer och delningar'],
}
const reactions: MeasureKind = {
  ...{ id: 'meta.reactions/1', metric: 'engagements' },
  names: ['reactions', 'likes', 'reaktioner', 'gilla-markeringar'],
}

/** Reactions are among the interactions: where both are told, only the wider is taken, or they would be counted twice. */
function measuresOfPosts(table: HeadedTable): MeasureColumn[] {
  const wider = measuresIn(table, [interactions])
  return measuresIn(table, [reach, views, impressions, ...(wider.length > 0 ? [interactions] : [reactions])])
}

function postTable(file: FileRecords): HeadedTable | undefined {
  const table = tableUnder(file.sheets[0], (cells) => hasAny(cells, postId) && hasAny(cells, published))
  return table
}

function hasAny(folded: readonly string[], names: readonly string[]): boolean {
  return names.some((name) => folded.includes(foldText(name)))
}

/** A row for each post and day, instead of one for each post. */
function isDaily(table: HeadedTable): boolean {
  const column = columnOf(table, counted)
  if (column < 0) return false
  const cells = table.rows.map(({ cells: row }) => row[column] ?? '')
  const dayOf = dayReader(cells)
  return cells.length > 0 && cells.every((cell) => dayOf(cell) !== undefined)
}

function readPosts(table: HeadedTable, known: KnownToImporters) {
  const [link, time, day] = [permalink, published, counted].map((names) => columnOf(table, names)) as [
    number,
    number,
    number,
  ]
  const column = (at: number) => table.rows.map(({ cells }) => cells[at] ?? '')
  const [publishedOn, countedOn] = [dayReader(column(time)), dayReader(column(day))]
  const daily = isDaily(table)
  return readMeasured(table, measuresOfPosts(table), onPlatform(known, platformOf(table)), (cell) => {
    const about = {
      kind: 'row' as const,
      place: known.placeOf(''),
      postId: known.postAt(cell(link)),
      note: cell(link),
    }
    if (daily) return { ...about, days: countedOn(cell(day)) ?? null }
    const from = publishedOn(cell(time))?.from
    if (from === undefined) return { kind: 'rejected', column: time, reason: 'period-unreadable' }
    // What has been counted since then: until when, only the officer knows.
    if (known.period === null) return { ...about, days: null }
    if (from > known.period.to) return { kind: 'rejected', column: time, reason: 'period-reversed' }
    return { ...about, days: { from, to: known.period.to } }
  })
}

type Platform = 'Facebook' | 'Instagram'

function platformOf(table: HeadedTable): Platform {
  const link = columnOf(table, permalink)
  const isInstagram =
    columnOf(table, account) >= 0 ||
    table.rows.some(({ cells }) => /\binstagram\.com\//i.test(cells[link] ?? ''))
  return isInstagram ? 'Instagram' : 'Facebook'
}

/** Where the officer has said nothing else, the channel is the network and not its owner. */
function onPlatform(known: KnownToImporters, platform: Platform | null): KnownToImporters {
  return platform !== null && known.channel === known.source ? { ...known, channel: platform } : known
}

interface PageTable {
  readonly title: string
  readonly kind: MeasureKind
  readonly table: HeadedTable
}

/** What the files of a page's numbers are called, without the network's name: those that count somebody meeting the page. */
const pageKinds: readonly MeasureKind[] = [
  reach,
  { id: 'meta.viewers/1', metric: 'people', names: ['viewers', 'tittare'] },
  views,
  impressions,
  { id: 'meta.visits/1', metric: 'visits', names: ['visits', 'profile visits', 'besök', 'profilbesök'] },
  {
    ...{ id: 'meta.interactions/1', metric: 'engagements' },
    names: ['content interactions', 'interaktioner med innehåll', 'innehållsinteraktioner'],
  },
]

/** One table after another under its title: "Facebook reach", then "Date","Primary". */
function pageTables({ sheets: [sheet] }: FileRecords): PageTable[] {
  if (sheet === undefined) return []
  const isHeading = (cells: readonly string[]) =>
    cells.length >= 2 &&
    ['date', 'datum'].includes(foldText(cells[0] ?? '')) &&
    /^(primary|prim[äa]r)/i.test(cells[1] ?? '')
  const starts = sheet.records.flatMap((cells, row) => (isHeading(cells) ? [row] : []))
  return starts.flatMap((start, index): PageTable[] => {
    const title = sheet.records[start - 1]?.[0] ?? ''
    const kind = pageKinds.find(({ names }) => names.map(foldText).includes(withoutNetwork(title)))
    if (kind === undefined) return []
    // The title of the next table is the row before its headings.
    const end = (starts[index + 1] ?? sheet.records.length + 1) - 1
    const records = sheet.records.map((cells, row) => (row >= start && row < end ? cells.slice(0, 2) : []))
    const table = tableUnder({ ...sheet, records })
    return table === undefined ? [] : [{ title, kind, table }]
  })
}

/** "reach" of "Facebook reach" and of "Facebook-räckvidd", in the words of its language. */
function withoutNetwork(title: string): string {
  return foldText(title)
    .replace(/^(facebook|instagram)[\s-]+/, '')
    .replace(/\s+(på|pa|on|for|för)\s+(facebook|instagram)$/, '')
}

function readPage({ title, kind, table }: PageTable, known: KnownToImporters) {
  const dayOf = dayReader(table.rows.map(({ cells }) => cells[0] ?? ''))
  const platform = /instagram/i.test(title) ? 'Instagram' : /facebook/i.test(title) ? 'Facebook' : null
  const read = readMeasured(table, [{ ...kind, column: 1 }], onPlatform(known, platform), (cell) => {
    const days = dayOf(cell(0))
    if (days === undefined) return { kind: 'rejected', column: 0, reason: 'period-unreadable' }
    return { kind: 'row', days, place: known.placeOf('') }
  })
  // The column is called "Primary" whatever it counts: the number's name is the title.
  return {
    ...read,
    rows: read.rows.map(({ row, content }) => ({ row, content: { ...content, measuredAs: title } })),
  }
}
