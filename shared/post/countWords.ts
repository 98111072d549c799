import { blockText, type Names } from './blockText.ts'
import type { PostContent } from './post.ts'

/** How many words a post says: title, lede and body. A figure or merge field in the text is one. */
export function countWords({ title, lede, body }: Pick<PostContent, 'title' | 'lede' | 'body'>): number {
  const texts = [title, lede, ...body.content.map((block) => blockText(block, placeholders))]
  return texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0), 0)
}

const placeholders: Names = { figure: () => 'x', county: () => '', field: () => 'x' }
