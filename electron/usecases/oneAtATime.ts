import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Database } from '../store/database.ts'

const lines = new WeakMap<Database, Map<PublicationId, Promise<unknown>>>()

/**
 * Does things with a publication's engine one after the other: what the officer takes back must not meet what the clock is handing over
 * at this moment. A workspace is open in one program only, so that a line in memory is enough.
 */
export async function oneAtATime<Result>(
  database: Database,
  id: PublicationId,
  work: () => Promise<Result>,
): Promise<Result> {
  const line = lines.get(database) ?? new Map<PublicationId, Promise<unknown>>()
  lines.set(database, line)
  const before = line.get(id) ?? Promise.resolve()
  const mine = before.then(work, work)
  line.set(id, mine)
  try {
    return await mine
  } finally {
    if (line.get(id) === mine) line.delete(id)
  }
}
