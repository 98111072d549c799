import { findLinks, type Span } from './findLinks.ts'
import { findMentions } from './findMentions.ts'
import type { MentionContent } from './mention.ts'
import type { Network } from './network.ts'

/**
 * A text in which the first occurrence of every known name is its handle, where the network makes mentions of text. Whole
 * words only ("Umeå universitets" stays as it is), the longest name first, nothing inside an address or a hashtag, and no
 * handle that the text has already. On X no text begins with one: that would be an answer to somebody. A handle that would
 * make the text too long is left out. Doing it again changes nothing.
 *
 * @param fits whether a text is short enough
 */
export function writeMentions(
  text: string,
  network: Network,
  mentions: readonly MentionContent[],
  fits: (text: string) => boolean,
): string {
  const handles = handlesOn(network, mentions)
  if (handles.size === 0) return text
  const names = anyOf([...handles.keys()])
  // A handle shorter than its name makes room for another: until nothing more changes.
  for (let written = text; ; ) {
    const next = withNextHandle(written, { network, handles, names, fits })
    if (next === null) return written
    written = next
  }
}

interface Known {
  readonly network: Network
  readonly handles: ReadonlyMap<string, string>
  readonly names: RegExp
  readonly fits: (text: string) => boolean
}

function withNextHandle(text: string, { network, handles, names, fits }: Known): string | null {
  const taken = [...findLinks(text), ...findMentions(text)]
  const there = new Set(findMentions(text).map(({ start, end }) => text.slice(start + 1, end).toLowerCase()))
  const seen = new Set<string>()
  for (const { index, 0: found } of text.matchAll(names)) {
    const name = asWritten(found)
    const handle = handles.get(name)
    if (handle === undefined || seen.has(name) || there.has(handle.toLowerCase())) continue
    if (isInside(index, taken) || (network === 'x' && index === 0)) continue
    seen.add(name)
    const replaced = `${text.slice(0, index)}@${handle}${text.slice(index + found.length)}`
    if (fits(replaced)) return replaced
  }
  return null
}

function handlesOn(network: Network, mentions: readonly MentionContent[]): Map<string, string> {
  const handles: ReadonlyArray<readonly [string, string]> = mentions.flatMap(({ name, handles: known }) => {
    const handle = (known as Partial<Record<Network, string>>)[network]
    return handle === undefined || asWritten(name) === '' ? [] : [[asWritten(name), handle] as const]
  })
  return new Map(handles)
}

/** The longest first, so that a name inside another is not found there. A space in a name is any space in the text. */
function anyOf(names: readonly string[]): RegExp {
  const patterns = names
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '[ \\u00a0]'))
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}_@#&/.-])(?:${patterns.join('|')})(?![\\p{L}\\p{M}\\p{N}_@/-]|\\.[\\p{L}\\p{N}]|[’'][\\p{L}])`,
    'gu',
  )
}

function asWritten(name: string): string {
  return name.replace(/[\s\u00a0]+/gu, ' ').trim()
}

function isInside(index: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => index >= start && index < end)
}
