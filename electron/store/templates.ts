import { eq } from 'drizzle-orm'
import type { TemplateId } from '../../shared/contract/scalars.ts'
import { PostContent } from '../../shared/post/post.ts'
import type { Database } from './database.ts'
import { templates } from './schema.ts'

/** One of the officer's own templates. */
export interface TemplateRow {
  readonly id: TemplateId
  readonly name: string
  readonly content: PostContent
}

/** The officer's own templates, the oldest first. */
export function listTemplates(database: Database): TemplateRow[] {
  return database.select(columns).from(templates).orderBy(templates.id).all().map(parsed)
}

export function readTemplate(database: Database, id: TemplateId): TemplateRow | undefined {
  const row = database.select(columns).from(templates).where(eq(templates.id, id)).get()
  return row === undefined ? undefined : parsed(row)
}

export function insertTemplate(
  database: Database,
  name: string,
  content: PostContent,
  at: string,
): TemplateRow {
  return database.insert(templates).values({ name, content, createdAt: at }).returning(columns).get()
}

/** false where there is no such template. */
export function renameTemplate(database: Database, id: TemplateId, name: string): boolean {
  return database.update(templates).set({ name }).where(eq(templates.id, id)).run().changes > 0
}

export function deleteTemplate(database: Database, id: TemplateId): void {
  database.delete(templates).where(eq(templates.id, id)).run()
}

const columns = { id: templates.id, name: templates.name, content: templates.content }

/** What was kept before a field came gets its default. */
function parsed(row: TemplateRow): TemplateRow {
  return { ...row, content: PostContent.parse(row.content) }
}
