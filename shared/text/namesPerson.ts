import { foldText } from './foldText.ts'

/** What a person is known by in running text. */
export interface PersonWords {
  /** Every form of every address: as it is written, and as its key is. */
  readonly addresses: readonly string[]
  /** '' where none is known. */
  readonly name: string
}

/** A name of one word is too often another's, or a thing's: "Växeln", "Anna". */
const fewestWords = 2

/**
 * Tells whether a text names a person: by an address, anywhere in it, or by the whole name, as words of its own. Case and
 * accents aside.
 */
export function personFinder({ addresses, name }: PersonWords): (text: string) => boolean {
  const keys = [...new Set(addresses.map(foldText))].filter((key) => key !== '')
  const words = foldText(name)
  const named = words.split(' ').length < fewestWords ? null : wholeWords(words)
  return (text) => {
    const folded = foldText(text)
    return keys.some((key) => folded.includes(key)) || (named?.test(folded) ?? false)
  }
}

function wholeWords(words: string): RegExp {
  const quoted = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'u')
}

/**
 * The text in any document of ours. The pieces of one run are put together, so that a name half in bold is one name; what
 * else there is (links' addresses, attributes) follows as JSON.
 */
export function textInDocument(value: unknown): string {
  return `${runsIn(value)}\n${JSON.stringify(value) ?? ''}`
}

function runsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(runsIn).join(value.every(isInline) ? '' : '\n')
  if (value === null || typeof value !== 'object') return ''
  if ('text' in value && typeof value.text === 'string') return value.text
  return Object.values(value).map(runsIn).join('\n')
}

const inlines: readonly unknown[] = ['text', 'mergeField', 'figureChip']

function isInline(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'type' in node && inlines.includes(node.type)
}
