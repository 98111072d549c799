import { and, eq } from 'drizzle-orm'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { VariantEdit } from '../../shared/contract/social.ts'
import type { Network } from '../../shared/social/network.ts'
import type { Database } from './database.ts'
import { variantEdits } from './schema.ts'

/** A post's variants that were edited by hand. */
export function listVariantEdits(database: Database, postId: PostId): VariantEdit[] {
  return database
    .select(columns)
    .from(variantEdits)
    .where(eq(variantEdits.postId, postId))
    .orderBy(variantEdits.network)
    .all()
}

/** undefined where the variant follows the post. */
export function readVariantEdit(
  database: Database,
  postId: PostId,
  network: Network,
): VariantEdit | undefined {
  return database.select(columns).from(variantEdits).where(isOf(postId, network)).get()
}

/** Keeps an edit, over an earlier one of the same variant. */
export function saveVariantEdit(database: Database, postId: PostId, edit: VariantEdit): VariantEdit {
  return database
    .insert(variantEdits)
    .values({ postId, ...edit })
    .onConflictDoUpdate({ target: [variantEdits.postId, variantEdits.network], set: edit })
    .returning(columns)
    .get()
}

export function deleteVariantEdit(database: Database, postId: PostId, network: Network): void {
  database.delete(variantEdits).where(isOf(postId, network)).run()
}

function isOf(postId: PostId, network: Network) {
  return and(eq(variantEdits.postId, postId), eq(variantEdits.network, network))
}

const columns = {
  network: variantEdits.network,
  text: variantEdits.text,
  derivedText: variantEdits.derivedText,
  editedAt: variantEdits.editedAt,
}
