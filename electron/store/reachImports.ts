import { and, desc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { ReachImportEntry, ReachOverlap, ReachRepeat } from '../../shared/contract/reachImport.ts'
import type { ImportId, ObservationId } from '../../shared/contract/scalars.ts'
import type { ObservationContent } from '../../shared/reach/observation.ts'
import type { Database } from './database.ts'
import { endObservations } from './endObservations.ts'
import { endEventsOfImport, reviveEventsOfImport } from './importEvents.ts'
import { endMentionsOfImport, reviveMentionsOfImport } from './importMediaMentions.ts'
import { identityOf } from './importObservations.ts'
import { imports, observations } from './schema.ts'

/** Files of numbers that have been imported, the latest first. */
export function listReachImports(database: Database): ReachImportEntry[] {
  const { id, fileName, source, at, added, rejected, undoneAt } = imports
  return database
    .select({ id, fileName, source, at, added, rejected, undoneAt })
    .from(imports)
    .where(eq(imports.kind, 'reach'))
    .orderBy(desc(imports.id))
    .all()
}

export function readReachImport(database: Database, id: ImportId): ReachImportEntry | undefined {
  return listReachImports(database).find((entry) => entry.id === id)
}

/** The latest import of the same rows that has not been undone, and the days and the words that its observations have. */
export function findRepeat(
  database: Database,
  contentHash: string,
): (ReachRepeat & { readonly said: string }) | undefined {
  const { fileName, source, at } = imports
  const found = database
    .select({ importId: imports.id, fileName, source, at })
    .from(imports)
    .where(and(eq(imports.kind, 'reach'), eq(imports.contentHash, contentHash), isNull(imports.undoneAt)))
    .orderBy(desc(imports.id))
    .get()
  if (found === undefined) return undefined
  const rows = database
    .selectDistinct({
      source: observations.source,
      channel: observations.channel,
      metric: observations.metric,
      periodFrom: observations.periodFrom,
      periodTo: observations.periodTo,
    })
    .from(observations)
    .where(eq(observations.importId, found.importId))
    .all()
  return { ...found, said: saidBy(rows) }
}

/** What an officer can say differently of the same file: two readings with the same are the same measurements. */
export function saidBy(
  rows: Iterable<Pick<ObservationContent, 'source' | 'channel' | 'metric' | 'periodFrom' | 'periodTo'>>,
): string {
  const said = new Set<string>()
  for (const { source, channel, metric, periodFrom, periodTo } of rows) {
    said.add([source, channel, metric, periodFrom, periodTo].join('\u001f'))
  }
  return [...said].sort().join('\n')
}

export interface FoundOverlaps {
  readonly overlaps: readonly ReachOverlap[]
  /** The rows that are kept already. */
  readonly ids: readonly ObservationId[]
}

/**
 * What is kept already of the same source, channel, metric, post and place in days that rows of a file hold too. What is kept word for word,
 * or stands corrected for a row of the file, is the same measurement and no overlap. A municipality's number overlaps its county's.
 *
 * @param except observations of this import are left out
 */
export function findOverlaps(
  database: Database,
  rows: readonly ObservationContent[],
  except: ImportId | null = null,
): FoundOverlaps {
  const spans = new SpanIndex(rows)
  if (spans.first === '') return { overlaps: [], ids: [] }
  const candidates = database
    .select()
    .from(observations)
    .where(
      and(
        isNull(observations.deletedAt),
        isNull(observations.stepId),
        gte(observations.periodTo, spans.first),
        lte(observations.periodFrom, spans.last),
        inArray(observations.source, [...new Set(rows.map(({ source }) => source))]),
        except === null ? undefined : sql`${observations.importId} IS NOT ${except}`,
      ),
    )
    .all()
    .filter((kept) => spans.meets(kept))
  if (candidates.length === 0) return { overlaps: [], ids: [] }
  const said = new Set(rows.map(identityOf))
  const foreign = candidates.filter(
    (kept) => !originals(database, kept).some((row) => said.has(identityOf(row))),
  )
  return { overlaps: summed(foreign, rows), ids: foreign.map(({ id }) => id) }
}

type Kept = typeof observations.$inferSelect

/** An observation and all that it has corrected. */
function originals(database: Database, kept: Kept): Kept[] {
  const chain = [kept]
  for (let id = kept.replaces; id !== null; ) {
    const earlier = database.select().from(observations).where(eq(observations.id, id)).get()
    if (earlier === undefined) break
    chain.push(earlier)
    id = earlier.replaces
  }
  return chain
}

function summed(kept: readonly Kept[], rows: readonly ObservationContent[]): ReachOverlap[] {
  const byKind = new Map<string, ReachOverlap>()
  const kindOf = ({ source, channel, metric }: Pick<ObservationContent, 'source' | 'channel' | 'metric'>) =>
    JSON.stringify([source, channel, metric])
  for (const row of kept) {
    const { source, channel, metric } = row
    const known = byKind.get(kindOf(row))
    const span = { from: row.periodFrom, to: row.periodTo }
    byKind.set(kindOf(row), {
      ...{ source, channel, metric, file: known?.file ?? { from: '9999-12-31', to: '0000-01-01' } },
      kept: known === undefined ? span : widened(known.kept, span),
      rows: (known?.rows ?? 0) + 1,
    })
  }
  for (const row of rows) {
    const known = byKind.get(kindOf(row))
    if (known === undefined) continue
    const file = widened(known.file, { from: row.periodFrom, to: row.periodTo })
    byKind.set(kindOf(row), { ...known, file })
  }
  return [...byKind.values()]
}

function widened(one: ReachOverlap['kept'], other: ReachOverlap['kept']): ReachOverlap['kept'] {
  const [from = ''] = [one.from, other.from].sort()
  const [, to = ''] = [one.to, other.to].sort()
  return { from, to }
}

/** The days of a file's rows by what they measure, sorted so that one search tells whether any of them meets others. */
class SpanIndex {
  readonly first: string
  readonly last: string
  readonly #spans = new Map<string, { from: string; to: string; latest: string }[]>()

  constructor(rows: readonly ObservationContent[]) {
    let [first, last] = ['', '']
    for (const row of rows) {
      if (first === '' || row.periodFrom < first) first = row.periodFrom
      if (row.periodTo > last) last = row.periodTo
      for (const key of new Set([keyOf(row, row.municipality), keyOf(row, 'any')])) {
        const spans = this.#spans.get(key)
        const span = { from: row.periodFrom, to: row.periodTo, latest: row.periodTo }
        if (spans === undefined) this.#spans.set(key, [span])
        else if (spans.at(-1)?.from !== span.from || spans.at(-1)?.to !== span.to) spans.push(span)
      }
    }
    for (const spans of this.#spans.values()) {
      spans.sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))
      let latest = ''
      for (const span of spans) {
        if (span.to > latest) latest = span.to
        span.latest = latest
      }
    }
    this.first = first
    this.last = last
  }

  meets(kept: Kept): boolean {
    if (kept.municipality === null) return this.#holds(keyOf(kept, 'any'), kept)
    return this.#holds(keyOf(kept, kept.municipality), kept) || this.#holds(keyOf(kept, null), kept)
  }

  /** Of the spans that begin no later than these days end, whether the one that ends last reaches into them. */
  #holds(key: string, { periodFrom, periodTo }: Kept): boolean {
    const spans = this.#spans.get(key) ?? []
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.from ?? '') <= periodTo) low = middle + 1
      else high = middle
    }
    return low > 0 && (spans[low - 1]?.latest ?? '') >= periodFrom
  }
}

/** A place nobody knows, and one abroad, is told by its words. */
function keyOf(row: ObservationContent, municipality: string | null): string {
  const place = row.county ?? `${row.abroad}:${row.placeText}`
  return [row.source, row.channel, row.metric, row.postId, place, municipality].join('\u001f')
}

/** Takes an import back: what it brought ends, with what corrects it, and what it took the place of counts again. */
export function undoReachImport(
  database: Database,
  { id, at: importedAt }: Pick<ReachImportEntry, 'id' | 'at'>,
  at: string,
): { ended: number; revived: number } {
  return database.transaction((transaction) => {
    const events = endEventsOfImport(database, id, at)
    const ended = transaction
      .update(observations)
      .set({ deletedAt: at, endedWhy: 'undone' })
      .where(and(isNull(observations.deletedAt), eq(observations.importId, id)))
      .run().changes
    const revived = transaction
      .update(observations)
      .set({ deletedAt: null, endedWhy: null })
      .where(and(eq(observations.deletedAt, importedAt), eq(observations.endedWhy, 'superseded')))
      .run().changes
    transaction.update(imports).set({ undoneAt: at }).where(eq(imports.id, id)).run()
    return { ended: ended + events + endMentionsOfImport(database, id, at), revived }
  })
}

/** Undo of that, for the rows that the undoing ended. @param superseding what ends again */
export function redoReachImport(
  database: Database,
  { id, at, undoneAt }: Pick<ReachImportEntry, 'id' | 'at' | 'undoneAt'>,
  superseding: readonly ObservationId[],
): { ended: number; revived: number } {
  return database.transaction((transaction) => {
    const events = reviveEventsOfImport(database, id, undoneAt ?? '')
    const revived = transaction
      .update(observations)
      .set({ deletedAt: null, endedWhy: null })
      .where(
        and(
          eq(observations.deletedAt, undoneAt ?? ''),
          eq(observations.endedWhy, 'undone'),
          eq(observations.importId, id),
        ),
      )
      .run().changes
    // Ended by the import, as they were before: at its own instant, by which taking it back finds them.
    const ended = endObservations(database, superseding, 'superseded', at)
    transaction.update(imports).set({ undoneAt: null }).where(eq(imports.id, id)).run()
    return { ended, revived: revived + events + reviveMentionsOfImport(database, id, undoneAt ?? '') }
  })
}

/** What an import brought, ended or not. */
export function observationsOfImport(database: Database, id: ImportId): ObservationContent[] {
  return database.select().from(observations).where(eq(observations.importId, id)).all()
}
