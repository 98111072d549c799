import { defaultSettings, WorkspaceSettings } from '../../shared/workspace/settings.ts'
import type { Database } from './database.ts'
import { settings } from './schema.ts'

/** The workspace's settings; what is not stored yet has its default. */
export function readSettings(database: Database): WorkspaceSettings {
  const stored = Object.fromEntries(
    database
      .select()
      .from(settings)
      .all()
      .map((row) => [row.key, row.value]),
  )
  return WorkspaceSettings.parse({ ...defaultSettings, ...stored })
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
