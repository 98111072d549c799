import type { Variant } from './deriveVariant.ts'
import { findHashtags } from './findHashtags.ts'
import { variantPosts } from './variantPosts.ts'

/** A variant with the officer's own text in place of the derived one. Images and link stay the post's. */
export function editedVariant(derived: Variant, text: string): Variant {
  const hashtags = findHashtags(text).map(({ start, end }) => text.slice(start, end))
  return { ...derived, text, posts: variantPosts({ ...derived, text }, derived.room), hashtags }
}
