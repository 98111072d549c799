import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { classifyAnswer } from '../../shared/delivery/answerClass.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { rememberPlace } from './inPlace.ts'
import * as schema from './schema.ts'
import { sqliteBinding } from './sqliteBinding.ts'

export type Database = ReturnType<typeof openDatabase>

/** Version of the schema this program knows: the number of its migrations, kept in SQLite's user_version. */
export const schemaVersion = 37

/**
 * Opens (or creates) a workspace's database and brings it to the current schema. WAL, so that readers and the writer do
 * not wait for each other; synchronous FULL, so that a committed delivery row survives a power cut (the ledger's promise).
 *
 * @param file path of rundbrev.db
 * @param programRoot folder that holds electron/store/migrations
 */
export function openDatabase(file: string, programRoot: string) {
  const database = connect(file, false)
  // For one that has the current schema nobody reads what each version before it has changed.
  if (versionIn(database.$client) !== schemaVersion)
    migrate(database, { migrationsFolder: join(programRoot, 'electron', 'store', 'migrations') })
  // Also where it says so already: one that cannot be written to is refused here, not at the first word that somebody writes.
  database.$client.pragma(`user_version = ${schemaVersion}`)
  return database
}

/**
 * One more connection to a database that has the current schema: of a thread that works beside the program. It makes no database where
 * the file has gone meanwhile.
 */
export function openConnection(file: string) {
  return connect(file, true)
}

function connect(file: string, fileMustExist: boolean) {
  const sqlite = new Sqlite(file, { ...sqliteBinding(), fileMustExist })
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  // What the schema itself runs is SQLite's own and nothing of ours, whoever made the file; and a page is looked at before it is believed.
  sqlite.pragma('trusted_schema = OFF')
  sqlite.pragma('cell_size_check = ON')
  // A file that shrinks while it is mapped ends the process; one that is read gives an error.
  sqlite.pragma('mmap_size = 0')
  // What is changed or deleted leaves no trace in the file: a person may ask to be forgotten at any time.
  sqlite.pragma('secure_delete = ON')
  // A file of millions of contacts is written in half a minute; what the ledger has to say of a letter on its way waits for it.
  sqlite.pragma('busy_timeout = 60000')
  // 32 MB: the indexes of 100,000 contacts stay in memory (SQLite's own 2 MB made a count take five times as long).
  sqlite.pragma('cache_size = -32000')
  // SQL's own lower() and LIKE know ASCII only; this is how the program compares words everywhere.
  sqlite.function('fold', { deterministic: true }, (text) => foldText(String(text ?? '')))
  // An address's letters may be of any script; accents count.
  sqlite.function('small_letters', { deterministic: true }, (text) =>
    String(text ?? '')
      .toLowerCase()
      .normalize('NFC'),
  )
  // What a mail server's answer comes down to, to group and find deliveries by.
  sqlite.function('answer_class', { deterministic: true }, (answer) =>
    classifyAnswer(answer === null ? null : String(answer)),
  )
  const database = drizzle({ client: sqlite, schema })
  // A transaction takes its turn to write as it begins, and waits for it: one that has read before another connection wrote
  // would be refused at its first write (SQLITE_BUSY_SNAPSHOT), however short both are.
  const begin = database.transaction.bind(database)
  database.transaction = (work, config) => begin(work, { behavior: 'immediate', ...config })
  rememberPlace(database, file)
  return database
}

/** The version of a database file's schema, before anything is changed in it. */
export function schemaVersionOf(file: string): number {
  const sqlite = new Sqlite(file, { readonly: true, ...sqliteBinding() })
  try {
    return versionIn(sqlite)
  } finally {
    sqlite.close()
  }
}

function versionIn(sqlite: Sqlite.Database): number {
  return sqlite.pragma('user_version', { simple: true }) as number
}
