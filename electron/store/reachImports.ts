import { and, desc, eq, isNull } from 'drizzle-orm'
import type { ReachImportEntry, ReachRepeat } from '../../shared/contract/reachImport.ts'
import type { ImportId, ObservationId } from '../../shared/contract/scalars.ts'
import type { ObservationContent } from '../../shared/reach/observation.ts'
import type { Database } from './database.ts'
import { endObservations } from './endObservations.ts'
import { endEventsOfImport, reviveEventsOfImport } from './importEvents.ts'
import { endMentionsOfImport, reviveMentionsOfImport } from './importMediaMentions.ts'
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
