import { countText } from './countText.ts'
import { graphemesOf } from './graphemes.ts'
import type { NetworkLimits } from './limits.ts'
import type { Network } from './network.ts'
import { joinPieces, type Piece, placedSentences } from './placedSentences.ts'
import { textRuns } from './textRuns.ts'

/** One post of a thread. */
export interface ThreadPost extends Piece {
  /** As it is posted: its words, and its number where the thread has numbers. */
  readonly text: string
}

/**
 * A text as the posts of a thread, each within the limit and none empty. A post ends where a paragraph does, if it is
 * fairly full by then, else with a sentence, else between two points of a list, else between two words; a word is cut, between two graphemes, only where it alone is
 * longer than a post. An address, a hashtag or a mention is never cut, unless no post could hold it. What introduces a list
 * is not left alone, and hashtags stay with what they follow, wherever that can be. A line of its own with three hyphens
 * begins a new post, and is not shown.
 *
 * Joined (`joinPieces`) the posts are the text again, up to white space and such lines at its end.
 *
 * @param numbered "2/4" under each post's words, counted in the limit; a text that fits one post has no number
 */
export function splitThread(
  text: string,
  network: Network,
  limit: NetworkLimits,
  { numbered }: { readonly numbered: boolean },
): ThreadPost[] {
  const used = (words: string) => {
    const count = countText(words, network, limit)
    return count.over === 0 ? count.used : null
  }
  const whole = split(breakable(text), used, '', limit)
  if (whole.length < 2 || !numbered) return whole.map((piece) => ({ ...piece, text: piece.words }))
  for (let digits = 1; ; digits += 1) {
    const widest = '9'.repeat(digits)
    const posts = split(breakable(text), used, numberOf(widest, widest), limit)
    if (posts.length >= 10 ** digits) continue
    return posts.map((piece, index) => {
      const withNumber = piece.words + numberOf(index + 1, posts.length)
      return { ...piece, text: used(withNumber) === null ? piece.words : withNumber }
    })
  }
}

/** From this share of the limit on, a post may end for the sake of a better place. */
const fairlyFull = 0.4

/** How good a place the gap before a piece is for a new post to begin. */
const ranks = { must: 5, paragraph: 4, sentence: 3, item: 2, word: 1, letter: 0 } satisfies Record<
  string,
  number
>

interface Breakable extends Piece {
  readonly rank: number
}

/** How much of its limit the network counts for a text; null where it is too long. */
type Used = (text: string) => number | null

function numberOf(one: number | string, all: number | string): string {
  return `\n\n${one}/${all}`
}

function breakable(text: string): Breakable[] {
  const pieces: Breakable[] = []
  let mark = ''
  for (const { gap, words } of placedSentences(text).pieces) {
    if (/^-{3,}$/.test(words)) mark += gap + words
    else {
      const rank = mark !== '' && pieces.length > 0 ? ranks.must : rankOf(gap, words)
      pieces.push({ gap: mark + gap, words, rank })
      mark = ''
    }
  }
  return pieces
}

function rankOf(gap: string, words: string): number {
  if (/\n[^\S\n]*\n/.test(gap)) return ranks.paragraph
  return gap.includes('\n') && /^(?:[•–-]|\d+\.) /u.test(words) ? ranks.item : ranks.sentence
}

function split(pieces: readonly Breakable[], used: Used, number: string, limit: NetworkLimits): Piece[] {
  const posts: Piece[] = []
  let left = pieces
  for (let first = left[0]; first !== undefined; first = left[0]) {
    const here = left
    const fill = (count: number) => used(wordsOf(here.slice(0, count)) + number)
    const most = mostThatFit(here, fill)
    const smaller = most === 0 ? smallerPieces(first, used) : []
    if (smaller.length > 1) {
      left = [...smaller, ...here.slice(1)]
      continue
    }
    // What nothing can make smaller stands alone, without its number if need be.
    const taken = most === 0 ? 1 : bestEnd(here, most, fill, limit.text * fairlyFull)
    posts.push({ gap: first.gap, words: wordsOf(here.slice(0, taken)) })
    left = here.slice(taken)
  }
  return posts
}

/** How full a post is with so many pieces and its number; null where that is too much. */
type Fill = (count: number) => number | null

/** How many pieces fit together, up to where a new post must begin; 0 where not even the first does. */
function mostThatFit(pieces: readonly Breakable[], fill: Fill): number {
  const forced = pieces.findIndex(({ rank }, index) => index > 0 && rank === ranks.must)
  const all = forced === -1 ? pieces.length : forced
  let fits = 0
  let tooMany = 1
  while (tooMany <= all && fill(tooMany) !== null) {
    fits = tooMany
    tooMany = Math.min(tooMany * 2, Math.max(all, tooMany + 1))
  }
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (fill(middle) === null) tooMany = middle
    else fits = middle
  }
  return fits
}

/** How many pieces the post gets: as many as fit, less what makes it end badly. */
function bestEnd(pieces: readonly Breakable[], most: number, fill: Fill, least: number): number {
  if (most === pieces.length || pieces[most]?.rank === ranks.must) return most
  const ends = Array.from({ length: most }, (_, index) => most - index).filter((end) => endsWell(pieces, end))
  for (const rank of [ranks.paragraph, ranks.sentence, ranks.item, ranks.word]) {
    const last = ends.find((end) => (pieces[end]?.rank ?? 0) >= rank)
    if (last !== undefined && (fill(last) ?? 0) >= least) return last
  }
  return ends.find((end) => fill(end) !== null) ?? most
}

function endsWell(pieces: readonly Breakable[], end: number): boolean {
  const [last, next] = [pieces[end - 1], pieces[end]]
  if (last?.words.endsWith(':')) return false
  return (
    next === undefined ||
    !textRuns(next.words).every(({ kind, text }) => kind === 'hashtag' || text.trim() === '')
  )
}

/** A sentence's words; a word's letters, what must not be cut in one piece; what could not be posted whole, letter by letter. */
function smallerPieces({ gap, words, rank }: Breakable, used: Used): Breakable[] {
  const byWord = Array.from(words.matchAll(/([ \t\n]*)([^ \t\n]+)/g), ([, before = '', word = '']) => ({
    gap: before,
    words: word,
    rank: ranks.word,
  }))
  const parts = byWord.length > 1 ? byWord : lettersOf(words, used)
  return parts.map((part, index) => (index === 0 ? { ...part, gap, rank } : part))
}

function lettersOf(word: string, used: Used): Breakable[] {
  const runs = textRuns(word)
  const parts = runs.flatMap(({ kind, text }) => {
    const protectedWhole = kind !== 'plain' && (runs.length > 1 || used(text) !== null)
    return protectedWhole ? [text] : graphemesOf(text)
  })
  const letters = parts.length === 1 && used(word) === null ? [...word] : parts
  return letters.map((words) => ({ gap: '', words, rank: ranks.letter }))
}

function wordsOf(pieces: readonly Breakable[]): string {
  return joinPieces(pieces).slice(pieces[0]?.gap.length ?? 0)
}
