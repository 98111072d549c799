import { expect, it } from 'vitest'
import type { DiffRow, Part } from '../../../shared/post/diffPosts.ts'
import { foldUnchanged } from './foldUnchanged.ts'

const part: Part = { kind: 'lede', text: 'x' }
const same: DiffRow = { kind: 'same', before: part, after: part }
const added: DiffRow = { kind: 'added', before: null, after: part }

it('folds long stretches without a change, and leaves one row on either side of a change', () => {
  const rows = [...Array(5).fill(same), added, ...Array(3).fill(same)]
  expect(foldUnchanged(rows).map(({ kind, rows: held }) => [kind, held.length])).toEqual([
    ['folded', 4],
    ['shown', 3],
    ['shown', 2],
  ])
  expect(foldUnchanged(rows).flatMap(({ rows: held }) => held.map(({ at }) => at))).toEqual(
    rows.map((_, at) => at),
  )
})
