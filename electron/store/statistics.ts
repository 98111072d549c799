import type { Database } from './database.ts'

/**
 * ANALYZE keeps samples of what indexes hold, whole addresses and tags among them, for the planner (sqlite_stat4). Nobody can
 * tell which are a person's, so all go; the planner still has the counts, and the next ANALYZE takes new samples.
 */
export function forgetSamples({ $client: sqlite }: Database): void {
  const known = sqlite.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat4'`).get()
  if (known !== undefined) sqlite.exec('DELETE FROM sqlite_stat4')
}
