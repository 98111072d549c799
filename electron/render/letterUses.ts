import { Parser } from 'htmlparser2'
import { splitAtMarks } from '../../shared/newsletter/blockMark.ts'
import type { LetterPlace } from '../../shared/newsletter/clientSupport.ts'
import { type CssUse, cssUses } from './cssUses.ts'
import { type WordUse, wordMeter } from './wordWidths.ts'

/** Something that a letter's HTML holds, and that a mail program may not know. */
export type Use =
  | CssUse
  | WordUse
  | {
      readonly kind: 'element'
      readonly name: string
      readonly attributes: Readonly<Record<string, string>>
      readonly inBody: boolean
    }
  /** What all style sheets hold together. */
  | { readonly kind: 'styles'; readonly characters: number }
  /** A conditional comment that is not ended, or ends what never began. */
  | { readonly kind: 'unbalanced-condition' }

export interface PlacedUse {
  readonly use: Use
  readonly place: LetterPlace
}

/**
 * Everything in a letter's HTML, each with the block that it belongs to; what the same attribute says again there, once.
 *
 * @param html marked, where blocks are to be known
 */
export function letterUses(html: string): PlacedUse[] {
  const found: PlacedUse[] = []
  const seen = new Set<Use>()
  let place: LetterPlace = null
  let sheet: string | null = null
  let characters = 0
  let inBody = false
  const add = (use: Use) => {
    if (seen.has(use)) return
    seen.add(use)
    found.push({ use, place })
  }
  const meter = wordMeter(add)

  const parser = new Parser({
    onopentag(name, attributes) {
      meter.open(name, attributes)
      if (name === 'body') inBody = true
      if (name === 'style') sheet = ''
      add({ kind: 'element', name, attributes, inBody })
      if (attributes.style !== undefined) for (const use of styleUses(name, attributes.style)) add(use)
      if (name === 'style' && attributes.media !== undefined)
        add({ kind: 'at-rule', name: 'media', params: attributes.media, nested: false })
    },
    ontext(text) {
      if (sheet !== null) {
        sheet += text
        return
      }
      const { marked, rest } = splitAtMarks(text)
      for (const { before, at, inner } of marked) {
        meter.text(before)
        meter.endWord()
        seen.clear()
        place = at === 0 ? null : { block: at, ...(inner !== null && { inner }) }
      }
      meter.text(rest)
    },
    onclosetag(name) {
      meter.close(name)
      if (name !== 'style' || sheet === null) return
      characters += sheet.length
      for (const use of cssUses(sheet, null)) add(use)
      sheet = null
    },
  })
  parser.end(html)
  place = null
  add({ kind: 'styles', characters })
  return found
}

/** The same few attributes stand on every paragraph. */
function styleUses(name: string, style: string): readonly CssUse[] {
  const key = `${name} ${style}`
  const known = styles.get(key)
  if (known !== undefined) return known
  if (styles.size >= mostStyles) styles.clear()
  const uses = cssUses(style, name)
  styles.set(key, uses)
  return uses
}

const styles = new Map<string, readonly CssUse[]>()
const mostStyles = 2_000
