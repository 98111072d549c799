import { eq } from 'drizzle-orm'
import { z } from 'zod'
import {
  FigureId,
  InstantText,
  PostId,
  SavedBlockId,
  Sha256,
  TemplateId,
  ThemeId,
} from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { settings } from './schema.ts'

/** A post that came in a file, and what came with it, so that the file is known again and what it brought can be taken away. */
export const TakenInPost = z.object({
  postId: PostId,
  fingerprint: Sha256,
  origin: Sha256,
  at: InstantText,
  figures: z.array(FigureId),
  theme: ThemeId.nullable(),
  templates: z.array(TemplateId),
  savedBlocks: z.array(SavedBlockId),
})
export type TakenInPost = z.infer<typeof TakenInPost>

/** The setting's key. It stands beside the settings that are saved together (settings.ts). */
const key = 'takenInPosts'
/** Nobody looks for an older one, and all are read at once. */
const mostKept = 300

/** The latest first. What cannot be read is as if it had never been. */
export function listTakenIn(database: Database): TakenInPost[] {
  const row = database.select().from(settings).where(eq(settings.key, key)).get()
  return z.array(TakenInPost).safeParse(row?.value).data ?? []
}

export function keepTakenIn(database: Database, taken: TakenInPost): void {
  write(database, [taken, ...listTakenIn(database)].slice(0, mostKept))
}

export function forgetTakenIn(database: Database, postId: PostId): void {
  write(
    database,
    listTakenIn(database).filter((taken) => taken.postId !== postId),
  )
}

function write(database: Database, value: TakenInPost[]): void {
  database
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run()
}
