import { eq } from 'drizzle-orm'
import type { SavedBlockId } from '../../shared/contract/scalars.ts'
import type { SavedBlock, SavedBlockContent } from '../../shared/contract/templates.ts'
import type { Database } from './database.ts'
import { savedBlocks } from './schema.ts'

/** Every saved block, by name. */
export function listSavedBlocks(database: Database): SavedBlock[] {
  return database.select(columns).from(savedBlocks).orderBy(savedBlocks.name, savedBlocks.id).all()
}

export function readSavedBlock(database: Database, id: SavedBlockId): SavedBlock | undefined {
  return database.select(columns).from(savedBlocks).where(eq(savedBlocks.id, id)).get()
}

export function insertSavedBlock(database: Database, block: SavedBlockContent, at: string): SavedBlock {
  return database
    .insert(savedBlocks)
    .values({ ...block, createdAt: at })
    .returning(columns)
    .get()
}

/** false where there is no such block. */
export function renameSavedBlock(database: Database, id: SavedBlockId, name: string): boolean {
  return database.update(savedBlocks).set({ name }).where(eq(savedBlocks.id, id)).run().changes > 0
}

export function deleteSavedBlock(database: Database, id: SavedBlockId): void {
  database.delete(savedBlocks).where(eq(savedBlocks.id, id)).run()
}

const columns = { id: savedBlocks.id, name: savedBlocks.name, content: savedBlocks.content }
