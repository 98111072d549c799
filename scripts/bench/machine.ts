import { availableParallelism, totalmem, type } from 'node:os'
import Sqlite from 'better-sqlite3'
import { sqliteBinding } from '../../electron/store/sqliteBinding.ts'
import { resolveElectron } from '../electronBinary.ts'
import type { Machine } from './results.ts'

/** This machine's class, and the versions that everything is measured with. */
export async function thisMachine(): Promise<Machine> {
  return {
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1024 ** 3),
    system: `${type()} ${process.arch}`,
    node: process.versions.node,
    electron: (await resolveElectron()).version,
    sqlite: sqliteVersion(),
  }
}

function sqliteVersion(): string {
  const database = new Sqlite(':memory:', sqliteBinding())
  try {
    return String(database.prepare('SELECT sqlite_version()').pluck().get())
  } finally {
    database.close()
  }
}
