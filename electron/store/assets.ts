import { eq } from 'drizzle-orm'
import type { Asset } from '../../shared/post/post.ts'
import type { Database } from './database.ts'
import { assets } from './schema.ts'

export function readAsset(database: Database, sha256: string): Asset | undefined {
  return database
    .select({
      sha256: assets.sha256,
      mime: assets.mime,
      width: assets.width,
      height: assets.height,
      fileName: assets.fileName,
    })
    .from(assets)
    .where(eq(assets.sha256, sha256))
    .get()
}

/** Keeps the first name of an image that is added twice. */
export function insertAsset(database: Database, asset: Asset, at: string): void {
  database
    .insert(assets)
    .values({ ...asset, createdAt: at })
    .onConflictDoNothing()
    .run()
}
