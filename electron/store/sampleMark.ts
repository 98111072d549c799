import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from './database.ts'
import { settings } from './schema.ts'

/** Says that a workspace is the program's example, as it was made. */
const SampleMark = z.object({
  /** Its own folder: a copy elsewhere is somebody's own. */
  folder: z.string(),
  /** When all of the example was in it; what is newer is the officer's. */
  madeAt: z.string(),
})
export type SampleMark = z.infer<typeof SampleMark>

const key = 'sample'

/** undefined in any workspace but the example in its own folder. */
export function readSampleMark(database: Database, folder: string): SampleMark | undefined {
  const row = database.select().from(settings).where(eq(settings.key, key)).get()
  const mark = SampleMark.safeParse(row?.value).data
  return mark?.folder === folder ? mark : undefined
}

export function writeSampleMark(database: Database, value: SampleMark): void {
  database
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run()
}

/** What somebody has made in the example themselves. */
export interface OwnWork {
  readonly posts: number
  readonly contacts: number
}

/** Posts that have been begun or changed since, and contacts that have come. */
export function countOwnWork({ $client: sqlite }: Database, { madeAt }: SampleMark): OwnWork {
  const count = (query: string) => sqlite.prepare(query).pluck().get(madeAt) as number
  return {
    posts: count('SELECT count(*) FROM posts WHERE updated_at > ? AND deleted_at IS NULL'),
    contacts: count('SELECT count(*) FROM contacts WHERE created_at > ? AND deleted_at IS NULL'),
  }
}
