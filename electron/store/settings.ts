import { defaultSettings, WorkspaceSettings } from '../../shared/workspace/settings.ts'
import type { Database } from './database.ts'
import { settings } from './schema.ts'

/** The workspace's settings; what is not stored yet, or cannot be what it says, has its default. */
export function readSettings(database: Database): WorkspaceSettings {
  const read = storedParts(database).flatMap(({ key, text }) => {
    const value = readPart(key, text)
    return value === undefined ? [] : [[key, value] as const]
  })
  return WorkspaceSettings.parse({ ...defaultSettings, ...Object.fromEntries(read) })
}

/** The rows in whose place their default is shown, since they cannot be what they say. */
export function unreadSettings(database: Database): number[] {
  return storedParts(database)
    .filter(({ key, text }) => readPart(key, text) === undefined)
    .map(({ row }) => row)
}

interface StoredPart {
  readonly row: number
  readonly key: string
  readonly text: unknown
}

/** What else is kept in the table is not the officer's to set. */
function storedParts(database: Database): StoredPart[] {
  const rows = database.$client.prepare('SELECT rowid AS row, key, value AS text FROM settings').all()
  return (rows as StoredPart[]).filter(({ key }) => Object.hasOwn(WorkspaceSettings.shape, key))
}

/** undefined where it cannot be believed. */
function readPart(key: string, text: unknown): unknown {
  try {
    return WorkspaceSettings.shape[key as keyof WorkspaceSettings].safeParse(JSON.parse(String(text))).data
  } catch {
    return undefined
  }
}

export function writeSettings(database: Database, value: WorkspaceSettings): void {
  database.transaction((transaction) => {
    for (const [key, part] of Object.entries(value)) {
      transaction
        .insert(settings)
        .values({ key, value: part })
        .onConflictDoUpdate({ target: settings.key, set: { value: part } })
        .run()
    }
  })
}
