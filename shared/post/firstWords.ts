import type { Block } from './document.ts'
import { textRunsOf } from './everyBlock.ts'

/**
 * A block's first words, as a person knows it again in a list: whole words, and dots where some are left out. '' for a block
 * without running text.
 *
 * @param longest in UTF-16 code units, without the dots
 */
export function firstWords(block: Block, longest: number): string {
  const words = textRunsOf(block)
    .flat()
    .map((inline) => (inline.type === 'text' ? inline.text : ' '))
    .join('')
    .trim()
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
