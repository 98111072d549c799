import { expect, it } from 'vitest'
import { benchmarksPage } from './benchmarksPage.ts'
import { type BenchResult, missedOf } from './results.ts'
import { rowOf } from './row.ts'
import { tableOf } from './table.ts'

const met = rowOf({
  ...{ name: 'A list sorted', what: 'Into any order.', ours: [20, 30, 40], floor: [20, 20, 20] },
  ...{ floorName: 'a bare sort', counts: 'median', goal: { kind: 'ratio', ratio: 2 } },
})
const missed = rowOf({
  ...{ name: 'Letters sent', what: 'Over a server.', ours: [100], floor: [80], floorName: 'a bare | loop' },
  ...{ unit: 'a second', better: 'more', counts: 'median', goal: { kind: 'ratio', ratio: 2 } },
})
const without = rowOf({
  ...{ name: 'Opened', what: 'As it is.', ours: [0.5], floor: [1], floorName: 'a bare one', counts: 'best' },
})
const list: BenchResult = { name: 'list', title: 'A list', rows: [met, missed, without] }
const elsewhere: BenchResult = {
  name: 'startup',
  title: 'Start',
  rows: [],
  notHere: 'measured on Linux only',
}

it('prints each row with its floor, its spread, its goal and whether that was met', () => {
  const [title, first, second, third] = tableOf(list).split('\n')
  expect(title).toBe('A list')
  expect(first).toMatch(
    /A list sorted +30\.0 ms +\(20\.0–40\.0\) +1\.50 × +a bare sort \(20\.0 ms\) +met: at most 2 ×$/,
  )
  expect(second).toMatch(/MISSED: at least 2 ×$/)
  expect(third).toMatch(/0\.50 × +a bare one \(1\.00 ms\)$/)
  expect(tableOf(elsewhere)).toBe('Start: measured on Linux only')
})

it('writes a page that says what it was made on, what each number means and how many goals were met', () => {
  const machine = { cores: 2, memoryGB: 8, system: 'Linux x64', node: '24', electron: '45', sqlite: '3.50' }
  const page = benchmarksPage({ day: '2026-12-01', machine, benchmarks: [list, elsewhere] })
  expect(page).toContain('Run: 2026-12-01. 1 of 2 goals met.')
  expect(page).toContain('Machine: 2 cores, 8 GB of memory, Linux x64.')
  expect(page).toContain('| A list sorted | 30.0 ms | 20.0–40.0 (3) | 20.0 ms | 1.50 × | at most 2 × | met |')
  expect(page).toContain('- *Letters sent.* Over a server. Floor: a bare | loop.')
  expect(page).toContain('Not in this run: measured on Linux only.')
})

it('knows what was missed', () => {
  expect(missedOf({ benchmarks: [list, elsewhere] })).toEqual([missed])
})
