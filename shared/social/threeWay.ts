import { alignSentences } from './alignSentences.ts'
import { type Piece, placedSentences } from './placedSentences.ts'

/**
 * What stands beside each other: a sentence of the post as it was when the officer wrote, of the post now, and of the
 * officer's text; null where one of them has no such sentence.
 */
export interface MergeRow {
  readonly before: Piece | null
  readonly now: Piece | null
  readonly mine: Piece | null
  /**
   * `same`: nobody changed it. `mine`: only the officer did. `agreed`: both, to the same words. `offered`: only the post did,
   * so its sentence can be taken over. `clash`: both, each in their own way: the officer chooses.
   */
  readonly kind: 'same' | 'mine' | 'agreed' | 'offered' | 'clash'
  /** The words stayed, and only the white space before them is another now. */
  readonly spacing: boolean
  /** The row whose being taken over decides about the white space before this one; null: it is the officer's. */
  readonly spaceOf: number | null
}

export interface ThreeWay {
  readonly rows: readonly MergeRow[]
  /** White space after the officer's last sentence. */
  readonly end: string
}

/** Three texts sentence by sentence. Read down, each column is its text. */
export function threeWay(before: string, now: string, mine: string): ThreeWay {
  const [was, is, own] = [placedSentences(before), placedSentences(now), placedSentences(mine)]
  const toNow = gather(was.pieces, is.pieces)
  const toMine = gather(was.pieces, own.pieces)
  const rows: Triple[] = []
  for (let at = 0; at <= was.pieces.length; at += 1) {
    const [added, ownAdded] = [toNow.added[at] ?? [], toMine.added[at] ?? []]
    for (const { one, other } of alignSentences(added.map(wordsOf), ownAdded.map(wordsOf))) {
      rows.push({ before: null, now: pieceAt(added, one), mine: pieceAt(ownAdded, other) })
    }
    const piece = was.pieces[at]
    if (piece === undefined) continue
    rows.push({ before: piece, now: toNow.kept[at] ?? null, mine: toMine.kept[at] ?? null })
  }
  return { rows: withKinds(rows.filter(({ now, mine, before }) => now ?? mine ?? before)), end: own.end }
}

/** The rows that can be taken over. */
export function offersOf({ rows }: ThreeWay): number[] {
  return rows.flatMap(({ kind }, index) => (kind === 'offered' || kind === 'clash' ? [index] : []))
}

/**
 * The officer's text with the post's sentence in place of theirs in the rows that are taken over. Nothing taken gives the
 * officer's text; all that is offered, where the officer had changed nothing, gives the post's text now (but for white space
 * at its end).
 */
export function mergedText({ rows, end }: ThreeWay, taken: ReadonlySet<number>): string {
  let text = ''
  for (const [index, row] of rows.entries()) {
    const spaceTaken = row.spaceOf !== null && taken.has(row.spaceOf)
    const piece = mergedPiece(row, taken.has(index), spaceTaken)
    if (piece === null) continue
    const gap =
      text === '' ? openingGap(rows, index, taken.has(index) || spaceTaken, piece) : middleGap(row, piece)
    text += gap + piece.words
  }
  return text + end
}

interface Triple {
  readonly before: Piece | null
  readonly now: Piece | null
  readonly mine: Piece | null
}

interface Gathered {
  /** By position in the older text: what it has become; undefined where it is gone. */
  readonly kept: readonly (Piece | undefined)[]
  /** By position in the older text: what has been put in before it. */
  readonly added: readonly (readonly Piece[])[]
}

function gather(older: readonly Piece[], newer: readonly Piece[]): Gathered {
  const kept: (Piece | undefined)[] = older.map(() => undefined)
  const added: Piece[][] = [...older, null].map(() => [])
  let at = 0
  for (const { one, other } of alignSentences(older.map(wordsOf), newer.map(wordsOf))) {
    const piece = pieceAt(newer, other)
    if (one !== null) {
      kept[one] = piece ?? undefined
      at = one + 1
    } else if (piece !== null) added[at]?.push(piece)
  }
  return { kept, added }
}

function withKinds(triples: readonly Triple[]): MergeRow[] {
  const rows: MergeRow[] = []
  for (const triple of triples) {
    const kind = kindOf(triple)
    const moved = isRespaced(triple)
    const above = rows.at(-1)
    const follows = moved && above !== undefined && !above.spacing && isOffer(above.kind)
    const spacing = moved && !follows && kind === 'same'
    rows.push({
      ...triple,
      kind: spacing ? 'offered' : kind,
      spacing,
      spaceOf: follows ? rows.length - 1 : spacing ? rows.length : null,
    })
  }
  return rows
}

function kindOf({ before, now, mine }: Triple): MergeRow['kind'] {
  const [was, is, own] = [before, now, mine].map((piece) => piece?.words ?? null)
  if (was === is) return own === was ? 'same' : 'mine'
  if (own === is) return 'agreed'
  return own === was ? 'offered' : 'clash'
}

function isOffer(kind: MergeRow['kind']): boolean {
  return kind === 'offered' || kind === 'clash'
}

/** The post has other white space before it now, and the officer's is still what the post had. */
function isRespaced({ before, now, mine }: Triple): boolean {
  if (before === null || now === null || mine === null) return false
  return mine.gap === before.gap && now.gap !== before.gap && now.words === mine.words
}

function mergedPiece({ before, now, mine }: MergeRow, taken: boolean, spaceTaken: boolean): Piece | null {
  if (!taken) return spaceTaken && mine !== null && now !== null ? { ...mine, gap: now.gap } : mine
  if (now === null || mine === null || before === null) return now
  return mine.gap === before.gap ? now : { ...now, gap: mine.gap }
}

/** What begins the text has the space that it has where it begins its own; what was further in there has none. */
function openingGap(rows: readonly MergeRow[], index: number, fromNow: boolean, { gap }: Piece): string {
  const above = rows.slice(0, index)
  return above.some(({ now, mine }) => (fromNow ? now : mine) !== null) ? '' : gap
}

/** What began a text and stands inside one now is a paragraph of its own, unless another text knows better. */
function middleGap({ before, now, mine }: MergeRow, { gap }: Piece): string {
  return gap || now?.gap || mine?.gap || before?.gap || '\n\n'
}

function pieceAt(pieces: readonly Piece[], at: number | null): Piece | null {
  return at === null ? null : (pieces[at] ?? null)
}

function wordsOf({ words }: Piece): string {
  return words
}
