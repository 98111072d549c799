import { countText } from './countText.ts'
import { cutText } from './cutText.ts'
import { limits } from './limits.ts'
import type { Network } from './network.ts'
import { textRuns } from './textRuns.ts'
import { roomBeside, type Veil } from './veil.ts'

/** Where the parts stand that every post may have; the body's points stand from `body` on. */
export const places = { lead: 0, lede: 1, figure: 2, body: 3, link: 1_000_000, hashtags: 1_000_001 } as const

/**
 * A network's post while it is written: parts at places, read in the order of the places with an empty line between. A part
 * is only taken if the whole still fits, so a page is never over its network's limit.
 */
export interface Page {
  /** Whether a part at a place, over what stands there, would leave the whole at `ceiling` at most (the limit, unless told). */
  takes(place: number, part: string, ceiling?: number): boolean
  /** Writes it if so, and tells whether it did. An empty part is never written. */
  put(place: number, part: string, ceiling?: number): boolean
  /** '' where nothing stands. */
  part(place: number): string
  /** Whether anything but link and hashtags stands on it. */
  hasWords(): boolean
  text(): string
  /** Whether a whole text would be short enough. */
  holds(text: string): boolean
}

/**
 * @param room of a thread's page, which is split afterwards: its text may be so long, but no address longer than a post
 * @param veil takes some of the room
 */
export function openPage(network: Network, room?: number, veil?: Veil): Page {
  const parts = new Map<number, string>()
  const limit =
    room === undefined ? roomBeside(limits[network], veil) : { ...limits[network], text: room, bytes: null }
  const holds = (text: string, ceiling = limit.text) => {
    const { used, over } = countText(text, network, limit)
    return over === 0 && used <= ceiling && (room === undefined || addressesFit(text, network))
  }
  const takes = (place: number, part: string, ceiling?: number) =>
    part !== '' && holds(textOf(new Map(parts).set(place, part)), ceiling)
  return {
    holds: (text) => holds(text),
    takes,
    put(place, part, ceiling) {
      const taken = takes(place, part, ceiling)
      if (taken) parts.set(place, part)
      return taken
    },
    part: (place) => parts.get(place) ?? '',
    hasWords: () => [...parts.keys()].some((place) => place < places.link),
    text: () => textOf(parts),
  }
}

function addressesFit(text: string, network: Network): boolean {
  return textRuns(text).every((run) => run.kind === 'plain' || countText(run.text, network).over === 0)
}

function textOf(parts: ReadonlyMap<number, string>): string {
  return [...parts.entries()]
    .toSorted(([one], [other]) => one - other)
    .map(([, part]) => part)
    .join('\n\n')
}

/** Writes as many of the hashtags as fit, in their order, on a line of their own. */
export function putHashtags(page: Page, hashtags: readonly string[]): void {
  for (const hashtag of hashtags) {
    const line = page.part(places.hashtags)
    page.put(places.hashtags, line === '' ? hashtag : `${line} ${hashtag}`)
  }
}

/** Writes as much of a text as fits from its beginning; nothing where that would be a mere stump of a sentence. */
export function putBeginning(page: Page, place: number, sentences: readonly string[], ceiling: number): void {
  const cut = cutText(sentences, (text) => page.takes(place, text, ceiling))
  if (!cut.endsWith('…') || cut.length >= shortestStump) page.put(place, cut, ceiling)
}

const shortestStump = 60
