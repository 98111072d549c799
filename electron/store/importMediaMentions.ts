import { and, eq, gte, isNull, lte } from 'drizzle-orm'
import type { ImportId } from '../../shared/contract/scalars.ts'
import type { MentionContent } from '../../shared/reach/mediaMention.ts'
import { foldText } from '../../shared/text/foldText.ts'
import type { Database } from './database.ts'
import { insertImport } from './imports.ts'
import { mediaMentions } from './schema.ts'

export interface MediaFile {
  readonly fileName: string
  readonly sha256: string
  readonly contentHash: string
  readonly rejected: number
  readonly rows: readonly { readonly row: number; readonly content: MentionContent }[]
}

/** Keeps a list's mentions, all or none; one that is kept already, by its link or by outlet, day and heading, is left as it is. */
export function importMediaMentions(
  database: Database,
  { rows, ...file }: MediaFile,
  at: string,
): { importId: ImportId | null; added: number; unchanged: number } {
  return database.transaction(() => {
    const kept = keptWithin(database, rows)
    const fresh = rows.filter(({ content }) => {
      const identities = identitiesOf(content)
      const isKept = identities.some((identity) => kept.has(identity))
      for (const identity of identities) kept.add(identity)
      return !isKept
    })
    const unchanged = rows.length - fresh.length
    if (fresh.length === 0) return { importId: null, added: 0, unchanged }
    const entry = { kind: 'reach' as const, source: 'media', ...file, added: fresh.length, at }
    const importId = insertImport(database, entry)
    for (const { row, content } of fresh) {
      const values = { ...content, importId, importRow: row, enteredAt: at }
      database.insert(mediaMentions).values(values).run()
    }
    return { importId, added: fresh.length, unchanged }
  })
}

/** Takes a list back: what it brought and nobody has taken away counts no more. */
export function endMentionsOfImport(database: Database, importId: ImportId, at: string): number {
  return database
    .update(mediaMentions)
    .set({ deletedAt: at })
    .where(and(eq(mediaMentions.importId, importId), isNull(mediaMentions.deletedAt)))
    .run().changes
}

/** Undo of that. @param undoneAt when the list was taken back */
export function reviveMentionsOfImport(database: Database, importId: ImportId, undoneAt: string): number {
  return database
    .update(mediaMentions)
    .set({ deletedAt: null })
    .where(and(eq(mediaMentions.importId, importId), eq(mediaMentions.deletedAt, undoneAt)))
    .run().changes
}

function keptWithin(database: Database, rows: MediaFile['rows']): Set<string> {
  const days = rows.map(({ content }) => content.day).sort()
  const [first = ''] = days
  const found = database
    .select()
    .from(mediaMentions)
    .where(
      and(
        isNull(mediaMentions.deletedAt),
        gte(mediaMentions.day, first),
        lte(mediaMentions.day, days.at(-1) ?? ''),
      ),
    )
    .all()
  return new Set(found.flatMap(identitiesOf))
}

function identitiesOf({ outlet, day, title, link }: MentionContent): string[] {
  const named = [outlet, day, title].map(foldText).join('\u001f')
  return link === null ? [named] : [named, link]
}
