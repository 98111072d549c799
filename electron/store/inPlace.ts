import { type BigIntStats, statSync } from 'node:fs'

// Where a folder is renamed, deleted or taken off its disk while it is open, Linux and macOS let a program write on into a file that
// nobody will ever find again, and SQLite says nothing: with a write-ahead log it never looks. So we do, as it does without one
// (fileHasMoved in os_unix.c): is the file of that name still the one that was opened? Asked of the folder, it is some microseconds.

interface Place {
  readonly file: string
  readonly opened: FileIdentity
}

type FileIdentity = Pick<BigIntStats, 'dev' | 'ino'>

/** By the connection. */
const places = new WeakMap<object, Place>()

/** @param file the database has just been opened from it */
export function rememberPlace(database: object, file: string): void {
  const opened = identityOf(file)
  if (opened !== undefined) places.set(database, { file, opened })
}

/** Whether what is written over this connection is in the file of the name that it was opened by. */
export function isInPlace(database: object): boolean {
  const place = places.get(database)
  if (place === undefined) return true
  const found = identityOf(place.file)
  return found?.ino === place.opened.ino && found.dev === place.opened.dev
}

/** undefined: there is no such file, or whoever has the disk does not answer for it. */
function identityOf(file: string): FileIdentity | undefined {
  try {
    return statSync(file, { bigint: true })
  } catch {
    return undefined
  }
}
