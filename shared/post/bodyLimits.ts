import { type Place, RundbrevError } from '../errors/rundbrevError.ts'
import type { PostDocument } from './document.ts'
import { everyBlock, textRunsOf } from './everyBlock.ts'

/** Blocks side by side in a body. */
export const mostBlocks = 5000
/** Of running text in a body: some 60,000 words, three times as many as the longest letter that is pleasant to write in. */
export const mostCharacters = 400_000

/** How long a body's running text is. */
export function charactersIn(body: PostDocument): number {
  const runs = everyBlock(body).flatMap(({ block }) => textRunsOf(block))
  return runs.flat().reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 1), 0)
}

/** About how long a page's text is, told without reading it: tags, comments, styles and images are none. */
export function charactersInMarkup(html: string): number {
  return html.replace(/<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1\s*>|<[^>]*>/gi, '').length
}

/** What is said of a text that no post can hold. */
export function postTooLong(place: Place = {}): RundbrevError {
  return new RundbrevError('post-too-long', place, { blocks: mostBlocks, characters: mostCharacters })
}
