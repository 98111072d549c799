import { singleLine } from '../text/plainText.ts'
import type { BuiltBlock } from './documentBuilder.ts'
import type { ImportNotes } from './importNotes.ts'

/**
 * A letter's blocks without what its program put around them and every letter of ours gets anyway: above the title the link to
 * the letter on the web, the sender's name and logotype, below the text the address and how to unsubscribe. What is left out is
 * noted in its own words; a text that only speaks of unsubscribing is left alone.
 *
 * @param sender the name that the letter came from
 */
export function withoutLetterFrame(
  blocks: readonly BuiltBlock[],
  sender: string,
  notes: ImportNotes,
): BuiltBlock[] {
  const footer = footerStart(blocks, sender)
  const inside = blocks.slice(0, footer)
  const below = blocks.slice(footer)
  if (below.length > 0) notes.add('footer-dropped', singleLine(below.map(wordsOf).join(' ')))
  const title = inside.findIndex(({ type }) => type === 'title' || type === 'heading')
  return inside.filter((block, index) => {
    const isMasthead = index < Math.max(title, firstBlocks) && belongsToMasthead(block, sender, index < title)
    if (isMasthead) notes.add('masthead-dropped', wordsOf(block))
    return !isMasthead
  })
}

const firstBlocks = 3
const longestLine = 300
/** A sender's name with where to reach it; longer is a sentence that begins with the name. */
const longestAddress = 200
const longestFooter = 1500
const mostBelow = 10

const unsubscribes =
  /avsluta (?:utskick|prenumeration|din prenumeration)|avprenumerer|avregistrera (?:dig|mig|er|din|här)|(?:säga? upp|sluta) prenumer|avanmäl|unsubscribe|opt[ -]?out|(?:manage|update|change) (?:your |my )?(?:e-?mail |subscription )?(?:preferences|settings)/i
const footerWords =
  /©|\(c\) ?\d{4}|copyright|all rights reserved|alla rättigheter|org\.? ?-?nr|organisationsnummer|du (?:får|har fått|tar emot|mottar) (?:det(?:ta| här)|den här) |you(?:'re|’re| are)? (?:are )?receiv(?:e|ed|ing) th|th(?:is|e) (?:e-?mail|message|newsletter) was sent|our mailing address|our address|vår (?:post)?adress|postadress|\b\d{3} ?\d{2}\s+\p{Lu}|följ oss|follow us|^(?:(?:facebook|instagram|linkedin|youtube|twitter|x|bluesky|mastodon|webbplats|website|e-post|e-mail)[\s·|,/]*)+$/iu
const webVersion =
  /(?:visa|läs|öppna|se) [^.]{0,40}(?:webbläsare|på webben)|webbversion|(?:view|read|open|see) [^.]{0,40}(?:browser|online|web)\b|(?:web|online) version/i

/** Where the footer begins; the number of blocks where there is none. */
function footerStart(blocks: readonly BuiltBlock[], sender: string): number {
  const at = blocks.findIndex(
    (block, index) => unsubscribes.test(wordsOf(block)) && endsLetter(blocks, index),
  )
  if (at === -1) return blocks.length
  let start = at
  while (start > 0 && belongsToFooter(blocks[start - 1], sender)) start -= 1
  return start
}

/** After a footer comes more footer, and no text with headings. */
function endsLetter(blocks: readonly BuiltBlock[], at: number): boolean {
  const below = blocks.slice(at)
  const length = below.reduce((sum, block) => sum + wordsOf(block).length, 0)
  const goesOn = below.slice(1).some(({ type }) => type === 'heading' || type === 'title')
  return below.length <= mostBelow && length <= longestFooter && !goesOn
}

function belongsToFooter(block: BuiltBlock | undefined, sender: string): boolean {
  if (block?.type === 'horizontalRule') return true
  if (block?.type !== 'paragraph' && block?.type !== 'table') return false
  const words = wordsOf(block)
  const isSender =
    sender !== '' && words.toLowerCase().startsWith(sender.toLowerCase()) && words.length <= longestAddress
  return isSender || (words.length <= longestLine && footerWords.test(words))
}

function belongsToMasthead(block: BuiltBlock, sender: string, aboveTitle: boolean): boolean {
  const words = wordsOf(block)
  if (block.type === 'image') return aboveTitle && /\blogo(?:typ|type)?\b/i.test(words)
  if (block.type !== 'paragraph' && block.type !== 'button') return false
  if (words.length <= longestLine && webVersion.test(words)) return true
  return aboveTitle && sender !== '' && words.toLowerCase() === sender.toLowerCase()
}

/** Everything that a block says, its links' addresses not. */
function wordsOf(block: BuiltBlock): string {
  const words: string[] = []
  const waiting: unknown[] = [block]
  while (waiting.length > 0) {
    const node = waiting.pop() as { type?: unknown; text?: unknown; attrs?: unknown; content?: unknown[] }
    if (node.type === 'image') words.push((node.attrs as { alt: string | null }).alt ?? '')
    else if (node.type === 'button') words.push((node.attrs as { label: string }).label)
    else if (node.type === 'hardBreak') words.push(' ')
    else if (typeof node.text === 'string') words.push(node.text)
    const inner = node.content ?? []
    if (node.type === 'paragraph') words.push(' ')
    for (let index = inner.length - 1; index >= 0; index -= 1) waiting.push(inner[index])
  }
  return singleLine(words.join(''))
}
