import { and, eq } from 'drizzle-orm'
import type { RenditionPurpose } from '../../shared/images/imageUses.ts'
import type { Database } from './database.ts'
import { assetRenditions, assets } from './schema.ts'

/** An image made to measure for one use; its bytes are in assets/ under its own SHA-256. */
export type Rendition = Omit<typeof assetRenditions.$inferSelect, 'source' | 'purpose'>

export function readRendition(
  database: Database,
  source: string,
  purpose: RenditionPurpose,
): Rendition | undefined {
  const { sha256, mime, width, height, bytes } = assetRenditions
  return database
    .select({ sha256, mime, width, height, bytes })
    .from(assetRenditions)
    .where(and(eq(assetRenditions.source, source), eq(assetRenditions.purpose, purpose)))
    .get()
}

export function saveRendition(
  database: Database,
  source: string,
  purpose: RenditionPurpose,
  rendition: Rendition,
): void {
  database
    .insert(assetRenditions)
    .values({ source, purpose, ...rendition })
    .onConflictDoUpdate({ target: [assetRenditions.source, assetRenditions.purpose], set: rendition })
    .run()
}

/** What the officer's file was called, for an image of theirs or a rendition of one; undefined for neither. */
export function readImageName(database: Database, sha256: string): string | undefined {
  const own = database.select({ name: assets.fileName }).from(assets).where(eq(assets.sha256, sha256)).get()
  const source = database
    .select({ name: assets.fileName })
    .from(assetRenditions)
    .innerJoin(assets, eq(assets.sha256, assetRenditions.source))
    .where(eq(assetRenditions.sha256, sha256))
  return (own ?? source.get())?.name
}
