import type { Database } from './database.ts'

/** How long a single try waits for a reader, in milliseconds: the window waits as long. */
const patience = 200
/** As database.ts sets it. */
const usual = 5_000

/**
 * Writes the database anew and empties its write-ahead log, so that neither file holds a byte of what has been deleted.
 * secure_delete overwrites what is freed, but not what a page kept when its rows were moved to another, and the log holds
 * pages as they were. Takes 3 s for 200 MB, 100,000 contacts with half a million letters, and the window waits as long: a person is
 * erased seldom, and for good.
 *
 * @returns false where somebody else is reading or writing, or there is no room for a second copy on the disk: try again
 */
export function clearTraces({ $client: sqlite }: Database): boolean {
  sqlite.pragma(`busy_timeout = ${patience}`)
  // The log is emptied even where there is no room for a second copy.
  const isRewritten = succeeds(() => sqlite.exec('VACUUM'))
  const isEmptied = succeeds(() => {
    const [answer] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (answer?.busy !== 0) throw new Error('somebody is reading')
  })
  sqlite.pragma(`busy_timeout = ${usual}`)
  return isRewritten && isEmptied
}

function succeeds(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
