import { singleLine } from '../text/plainText.ts'
import type { BlockOf } from './document.ts'
import type { ImportNote } from './importNotes.ts'

/** What became of an image that a page shows. */
export type FoundImage =
  | { readonly kind: 'taken'; readonly asset: string; readonly width: number; readonly height: number }
  | { readonly kind: 'refused'; readonly code: ImportNote }

/** Answers for an image's address as the page writes it; undefined where it is no part of the file. */
export type FindImage = (source: string) => FoundImage | undefined

/** How an img element is read. */
export type ReadImage =
  | { readonly kind: 'image'; readonly block: BlockOf<'image'> }
  /** A pictograph that a mail program drew: the character that it stands for. */
  | { readonly kind: 'character'; readonly text: string }
  /** Nothing that a reader sees: it counts openings, or holds columns apart. */
  | { readonly kind: 'pixel' }
  | { readonly kind: 'left'; readonly code: ImportNote; readonly name: string }

type Attributes = Readonly<Record<string, string>>

/**
 * Reads an img element. Its alternative text is kept where it is one; an empty one is no choice that the officer has made
 * (Markdown and most programs write it unasked), so the image asks for its text like any other.
 */
export function readImage(attributes: Attributes, find: FindImage): ReadImage {
  const described = singleLine(attributes.alt ?? '')
  if (pictograph.test(described)) return { kind: 'character', text: described }
  if (isPixel(attributes)) return { kind: 'pixel' }
  const found = find(attributes.src ?? '')
  if (found?.kind !== 'taken') {
    return { kind: 'left', code: found?.code ?? 'image-not-imported', name: imageName(attributes) }
  }
  const { asset, width, height } = found
  if (width <= mostOfPixel || height <= mostOfPixel) return { kind: 'pixel' }
  const alt = writtenAlt(described)
  return { kind: 'image', block: { type: 'image', attrs: { asset, alt, decorative: false, width, height } } }
}

const mostOfPixel = 2
const longestAlt = 2000
const pictograph = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f)+$/u

/** Too thin to be seen, as the page says it. */
export function isPixel({ width, height, style = '' }: Attributes): boolean {
  const sides = [
    width,
    height,
    /(?:^|[;\s])width\s*:\s*([\d.]+)px/i.exec(style)?.[1],
    /(?:^|[;\s])height\s*:\s*([\d.]+)px/i.exec(style)?.[1],
  ]
  return sides.some((side) => side !== undefined && /^\s*[\d.]+(px)?\s*$/i.test(side) && isThin(side))
}

function isThin(side: string): boolean {
  return Number.parseFloat(side) <= mostOfPixel
}

/** A file's name says nothing of what is seen, and neither does the word that a program adds to its own guess. */
function writtenAlt(described: string): string | null {
  if (/^[\w .()-]+\.(png|jpe?g|gif|webp|bmp|tiff?|heic|svg)$/iu.test(described)) return null
  const written = described.replace(guessed, '').trim().slice(0, longestAlt).toWellFormed()
  return written === '' ? null : written
}

/** What Word adds under an alternative text that it has made itself, in both languages. */
const guessed =
  /\s*(Automatiskt genererad beskrivning|AI-genererat innehåll kan vara felaktigt|Description automatically generated|AI-generated content may be incorrect)\.?(?: med (?:hög|medelhög|låg) exakthet)?\s*$/iu

/** What the image says of itself and the last part of its address; never the bytes of a data: address. */
function imageName({ alt, src }: Attributes): string {
  const described = writtenAlt(singleLine(alt ?? '')) ?? ''
  const address = singleLine((src ?? '').slice(0, 2000))
  const inFile = /^(data|cid):/i.test(address)
  const last = inFile ? '' : (address.split(/[?#]/)[0]?.split(/[/\\]/).at(-1) ?? '')
  if (described === '') return last === '' ? (/^(data|cid):/i.exec(address)?.[0] ?? '') : last
  return last === '' ? described : `${described} (${last})`
}
