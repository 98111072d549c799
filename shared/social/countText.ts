import { findDomainsLinkedOnX, findLinks, type Span } from './findLinks.ts'
import { countGraphemes, graphemesOf } from './graphemes.ts'
import { type Counting, limits, type NetworkLimits } from './limits.ts'
import type { Network } from './network.ts'

export interface TextCount {
  readonly used: number
  readonly limit: number
  /** How much too long: 0 when it fits. */
  readonly over: number
  /** `bytes` only where a text of few characters takes too many bytes; `characters` is the network's own measure. */
  readonly unit: 'characters' | 'bytes'
}

/**
 * How long a text is by a network's own rule, against its limit.
 *
 * Bluesky: graphemes, and bytes besides. Mastodon: graphemes, every link 23, a mention without its domain. X: weighted code
 * points (twitter-text, configuration 3), every link 23, an emoji 2. Threads: graphemes, an emoji by its bytes. Others: UTF-16 code units.
 *
 * @param limit other limits than the table's, as a signed-in adapter has read them
 */
export function countText(text: string, network: Network, limit: NetworkLimits = limits[network]): TextCount {
  const used = usedOf(text, limit)
  if (limit.bytes !== null) {
    const bytes = new TextEncoder().encode(text).byteLength
    if (bytes > limit.bytes) {
      return { used: bytes, limit: limit.bytes, over: bytes - limit.bytes, unit: 'bytes' }
    }
  }
  return { used, limit: limit.text, over: Math.max(0, used - limit.text), unit: 'characters' }
}

function usedOf(text: string, limit: NetworkLimits): number {
  const counted = limit.counting === 'weighted' ? text.normalize('NFC') : text
  const links = limit.linkCost === null ? [] : linksOf(counted, limit)
  return textOutside(counted, links)
    .map((part) => (limit.mentionDomainFree ? part.replace(mention, '$1') : part))
    .reduce((sum, part) => sum + measures[limit.counting](part), links.length * (limit.linkCost ?? 0))
}

const measures: Readonly<Record<Counting, (text: string) => number>> = {
  graphemes: countGraphemes,
  weighted: (text) => graphemesOf(text).reduce((sum, grapheme) => sum + weightOf(grapheme), 0),
  'emoji-bytes': (text) => graphemesOf(text).reduce((sum, grapheme) => sum + bytesOfEmoji(grapheme), 0),
  units: (text) => text.length,
}

/** In reading order. */
function linksOf(text: string, { linksBareDomains }: NetworkLimits): Span[] {
  const found = [...findLinks(text), ...(linksBareDomains ? findDomainsLinkedOnX(text) : [])]
  return found.toSorted((one, other) => one.start - other.start)
}

function textOutside(text: string, spans: readonly Span[]): string[] {
  const starts = [0, ...spans.map(({ end }) => end)]
  const ends = [...spans.map(({ start }) => start), text.length]
  return starts.map((start, index) => text.slice(start, ends[index]))
}

// Mastodon's names are ASCII; a domain ends in a letter or digit, so the full stop after it counts.
const mention =
  /(?<![\p{L}\p{N}_/])(@[a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_])?)@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/giu

/** twitter-text, config/v3.json: these code points weigh 1, all others 2; an emoji weighs 2 whatever it is made of. */
const light: readonly (readonly [number, number])[] = [
  [0x0000, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
]

function weightOf(grapheme: string): number {
  if (grapheme.length === 1 && grapheme < '\u00a9') return 1
  if (isEmoji(grapheme)) return 2
  let weight = 0
  for (const character of grapheme) {
    const point = character.codePointAt(0) ?? 0
    weight += light.some(([from, to]) => point >= from && point <= to) ? 1 : 2
  }
  return weight
}

function bytesOfEmoji(grapheme: string): number {
  return isEmoji(grapheme) ? new TextEncoder().encode(grapheme).byteLength : 1
}

function isEmoji(grapheme: string): boolean {
  return emojiSequence.test(grapheme) || singlePictograph.test(grapheme)
}

const emojiSequence = /^\p{RGI_Emoji}$/v
const singlePictograph = /^\p{Extended_Pictographic}\ufe0f?$/u
