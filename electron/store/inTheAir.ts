import Sqlite from 'better-sqlite3'
import { sqliteBinding } from './sqliteBinding.ts'

/**
 * How many letters and posts the program that has a database open is in the midst of, seen from beside it: nothing is written.
 *
 * @returns null where that cannot be told, as of a database of another version
 */
export function countInTheAir(file: string): number | null {
  try {
    const sqlite = new Sqlite(file, {
      ...sqliteBinding(),
      readonly: true,
      fileMustExist: true,
      timeout: 100,
    })
    try {
      return sqlite.prepare(inTheAir).pluck().get() as number
    } finally {
      sqlite.close()
    }
  } catch {
    return null
  }
}

const inTheAir = `
  SELECT (SELECT count(*) FROM deliveries WHERE state = 'sending' AND phase <> 'handed')
       + (SELECT count(*) FROM publication_steps WHERE phase = 'begun' AND next_attempt_at IS NULL)`
