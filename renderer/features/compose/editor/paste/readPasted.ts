import type { ImportWarning } from '../../../../../shared/contract/posts.ts'
import { blocksFromHtml } from '../../../../../shared/post/blocksFromHtml.ts'
import type { Block } from '../../../../../shared/post/document.ts'
import { htmlFromMarkdown } from '../../../../../shared/post/fromMarkdown.ts'
import type { FindImage } from '../../../../../shared/post/htmlImages.ts'
import { withWordHeadings } from '../../../../../shared/post/wordHeadings.ts'
import { withoutHiddenCharacters } from '../../../../../shared/text/hiddenCharacters.ts'

/** What was pasted, as our blocks, and what did not come with it. */
export interface Pasted {
  readonly blocks: readonly Block[]
  readonly warnings: readonly ImportWarning[]
  /** How many characters that nobody sees were taken out. */
  readonly hidden: number
}

/**
 * Reads what another program has put on the clipboard (Word, Outlook, Google Docs, a web page): structure and links stay,
 * style goes, nothing is run or fetched.
 *
 * @param findImage answers for the images that have been taken into the workspace
 * @throws RundbrevError `post-too-deep`
 */
export function readPastedHtml(html: string, findImage: FindImage): Pasted {
  const { text, removed } = withoutHiddenCharacters(copiedPart(html))
  return { ...blocksFromHtml(withWordHeadings(text), findImage), hidden: removed }
}

/** @throws RundbrevError `post-too-deep` */
export function readPastedMarkdown(markdown: string): Pasted | null {
  const { text, removed } = withoutHiddenCharacters(markdown)
  const html = htmlFromMarkdown(text)
  return html === undefined ? null : { ...blocksFromHtml(html, () => undefined), hidden: removed }
}

/** Windows marks in a whole page what of it was copied. */
function copiedPart(html: string): string {
  const start = html.indexOf('<!--StartFragment-->')
  const end = html.lastIndexOf('<!--EndFragment-->')
  return start >= 0 && end > start ? html.slice(start, end) : html
}
