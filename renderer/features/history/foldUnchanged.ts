import type { DiffRow } from '../../../shared/post/diffPosts.ts'

interface PlacedRow {
  readonly at: number
  readonly row: DiffRow
}

export interface Piece {
  readonly kind: 'shown' | 'folded'
  /** Index of its first row. */
  readonly at: number
  readonly rows: readonly PlacedRow[]
}

/** As many unchanged rows around a change show where it stands. */
const around = 1
/** Fewer than this are not worth a button. */
const worthFolding = 3

/** Rows in their order, stretches without a change apart, so that they can be folded. */
export function foldUnchanged(rows: readonly DiffRow[]): Piece[] {
  const near = rows.map((_, index) =>
    rows.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same'),
  )
  const pieces: { kind: Piece['kind']; at: number; rows: PlacedRow[] }[] = []
  for (const [at, row] of rows.entries()) {
    const kind = near[at] ? 'shown' : 'folded'
    const last = pieces.at(-1)
    if (last?.kind === kind) last.rows.push({ at, row })
    else pieces.push({ kind, at, rows: [{ at, row }] })
  }
  return pieces.map((piece) => (piece.rows.length < worthFolding ? { ...piece, kind: 'shown' } : piece))
}
