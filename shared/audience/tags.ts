import { foldText } from '../text/foldText.ts'
import { oneLine } from '../text/lines.ts'

const alphabetical = new Intl.Collator('sv')

/**
 * Tags as a set: separators (comma, semicolon, bar, line break) split, white space and control characters collapsed, the same word in another
 * case taken once, in alphabetical order. So no tag holds a separator, and a list of tags can always be one cell.
 */
export function normaliseTags(texts: readonly string[]): string[] {
  const byFold = new Map<string, string>()
  for (const text of texts) {
    for (const part of text.split(/[,;|\n\r]/)) {
      const tag = oneLine(part)
      const folded = foldText(tag)
      if (folded !== '' && !byFold.has(folded)) byFold.set(folded, tag)
    }
  }
  return [...byFold.values()].sort(alphabetical.compare)
}
