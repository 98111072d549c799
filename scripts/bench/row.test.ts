import { describe, expect, it } from 'vitest'
import { type Measured, rowOf } from './row.ts'

const measured = (part: Partial<Measured> = {}): Measured => ({
  ...{ name: 'list', what: 'A list.', floorName: 'a bare count', counts: 'median' },
  ...{ ours: [30, 10, 20], floor: [10, 10, 10] },
  ...part,
})

describe('what counts', () => {
  it('is the middle round, the 95th of a hundred, or the best', () => {
    const ours = Array.from({ length: 100 }, (_, at) => at + 1)
    expect(rowOf(measured({ ours })).ours).toBe(51)
    expect(rowOf(measured({ ours, counts: 'p95' })).ours).toBe(96)
    expect(rowOf(measured({ ours, counts: 'best' })).ours).toBe(1)
    expect(rowOf(measured({ ours, counts: 'best', better: 'more' })).ours).toBe(100)
  })

  it('spreads over the middle half of many rounds, and over all of a few', () => {
    expect(rowOf(measured({ ours: [1, 2, 3, 4, 5, 6, 7, 100] })).spread).toEqual([3, 7])
    expect(rowOf(measured()).spread).toEqual([10, 30])
  })

  it('is refused where nothing was measured', () => {
    expect(() => rowOf(measured({ ours: [] }))).toThrow('nothing was measured')
    expect(() => rowOf(measured({ floor: [0] }))).toThrow('nothing was measured')
  })
})

describe('a goal', () => {
  it('is so many times the floor at most where less is better, at least where more is', () => {
    const goal = { kind: 'ratio', ratio: 2 } as const
    expect(rowOf(measured({ goal })).met).toBe(true)
    expect(rowOf(measured({ goal, ours: [21] })).met).toBe(false)
    expect(rowOf(measured({ goal, ours: [19], better: 'more' })).met).toBe(false)
    expect(rowOf(measured({ goal, ours: [20], better: 'more' })).met).toBe(true)
  })

  it('is so much, or so much more than the floor', () => {
    expect(rowOf(measured({ goal: { kind: 'absolute', value: 19 } })).met).toBe(false)
    expect(rowOf(measured({ goal: { kind: 'above', value: 10 } })).met).toBe(true)
    expect(rowOf(measured({ goal: { kind: 'above', value: 9 } })).met).toBe(false)
  })

  it('that nobody has set is neither met nor missed', () => {
    expect(rowOf(measured()).met).toBeNull()
  })
})
