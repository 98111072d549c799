import { eq } from 'drizzle-orm'
import type { ThemeId } from '../../shared/contract/scalars.ts'
import { type OwnTheme, ThemeKey } from '../../shared/contract/themes.ts'
import type { Theme } from '../../shared/newsletter/theme.ts'
import type { Database } from './database.ts'
import { settings, themes } from './schema.ts'

/** The officer's own themes, the oldest first. */
export function listThemes(database: Database): OwnTheme[] {
  return database.select(columns).from(themes).orderBy(themes.id).all()
}

export function readTheme(database: Database, id: ThemeId): OwnTheme | undefined {
  return database.select(columns).from(themes).where(eq(themes.id, id)).get()
}

export function insertTheme(database: Database, theme: Theme, at: string): OwnTheme {
  return database.insert(themes).values({ content: theme, createdAt: at }).returning(columns).get()
}

/** undefined where there is no such theme. */
export function updateTheme(database: Database, id: ThemeId, theme: Theme): OwnTheme | undefined {
  return database.update(themes).set({ content: theme }).where(eq(themes.id, id)).returning(columns).get()
}

export function deleteTheme(database: Database, id: ThemeId): void {
  database.delete(themes).where(eq(themes.id, id)).run()
}

const columns = { id: themes.id, theme: themes.content }

/** The setting's key. It stands beside the settings that are saved together (settings.ts), and is chosen by itself. */
const usedKey = 'theme'

/** undefined where nobody has chosen. */
export function readUsedTheme(database: Database): ThemeKey | undefined {
  const row = database.select().from(settings).where(eq(settings.key, usedKey)).get()
  return ThemeKey.safeParse(row?.value).data
}

export function writeUsedTheme(database: Database, theme: ThemeKey): void {
  database
    .insert(settings)
    .values({ key: usedKey, value: theme })
    .onConflictDoUpdate({ target: settings.key, set: { value: theme } })
    .run()
}
