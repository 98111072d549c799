import type { MergeFieldName } from '../post/document.ts'

/**
 * What stands in a rendering until it is made personal. The delimiters are Unicode noncharacters, which `plainText` takes
 * out of everything typed or imported: no text can forge a placeholder. Each one carries the words that stand in its
 * place where the value is not known, so a rendering is whole in itself.
 */
export type PlaceholderName = MergeFieldName | AddressField | 'unsubscribe'

/** The same value inside an address. */
export type AddressField = `${MergeFieldName}.address`

const open = '\ufdd0'
const divide = '\ufdd1'
const close = '\ufdd2'

/** @param fallback already escaped for the place it stands in */
export function mergePlaceholder(name: PlaceholderName, fallback: string): string {
  return `${open}${name}${divide}${fallback}${close}`
}

/** Whether a rendering has a place for it. */
export function hasPlaceholder(rendering: string, name: PlaceholderName): boolean {
  return rendering.includes(`${open}${name}${divide}`)
}

/** Puts a value in every placeholder's place. */
export function fillPlaceholders(rendering: string, wordsFor: WordsFor): string {
  if (!rendering.includes(open)) return rendering
  return fillSlots(splitPlaceholders(rendering), wordsFor)
}

/** @param fallback what the placeholder carries, escaped for the place it stands in */
export type WordsFor = (name: PlaceholderName, fallback: string) => string

/** A rendering taken apart where its placeholders are, each with the words that stand before it. */
export interface Slots {
  readonly slots: readonly {
    readonly before: string
    readonly name: PlaceholderName
    readonly fallback: string
  }[]
  /** What stands after the last one. */
  readonly rest: string
}

export function splitPlaceholders(rendering: string): Slots {
  let from = 0
  const slots = Array.from(
    rendering.matchAll(placeholder),
    ({ index, 0: whole, 1: name, 2: fallback = '' }) => {
      const before = rendering.slice(from, index)
      from = index + whole.length
      return { before, name: name as PlaceholderName, fallback }
    },
  )
  return { slots, rest: rendering.slice(from) }
}

export function fillSlots({ slots, rest }: Slots, wordsFor: WordsFor): string {
  let filled = ''
  for (const { before, name, fallback } of slots) filled += before + wordsFor(name, fallback)
  return filled + rest
}

const placeholder = new RegExp(`${open}([a-z.]+)${divide}([^${open}-${close}]*)${close}`, 'g')
