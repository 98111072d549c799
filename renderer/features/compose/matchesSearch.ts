import type { PostSummary } from '../../../shared/contract/posts.ts'
import { foldText } from '../../../shared/text/foldText.ts'

/** Whether every word of the search begins or lies in title, lede or tags; case and accents folded. */
export function matchesSearch({ title, lede, tags }: PostSummary, search: string): boolean {
  const text = foldText([title, lede, ...tags].join(' '))
  return foldText(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
