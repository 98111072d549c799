import { expect, test } from 'vitest'
import { addCounts, isGood, oneCheck, playwrightCounts, summaryLine, vitestCounts } from './testCounts.ts'

const vitest = (passed: number, failed: number, pending = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
})
const playwright = (expected: number, unexpected: number, flaky = 0, skipped = 0) => ({
  stats: { expected, unexpected, flaky, skipped },
})

test('counts every test of both runners', () => {
  expect(vitestCounts(vitest(40, 2, 1), 1)).toEqual({ passed: 40, failed: 2, skipped: 1 })
  expect(playwrightCounts(playwright(7, 1, 0, 2), 1)).toEqual({ passed: 7, failed: 1, skipped: 2 })
})

test('counts a failure that is no test: a file that cannot be loaded, an unhandled error', () => {
  expect(vitestCounts(vitest(40, 0), 1)).toEqual({ passed: 40, failed: 1, skipped: 0 })
  expect(playwrightCounts(playwright(7, 0), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 })
})

test('counts a runner that left no report, or ran no test, as failed', () => {
  expect(vitestCounts(undefined, 134)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(vitestCounts(vitest(0, 0), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(playwrightCounts(playwright(0, 0, 0, 3), 0)).toEqual({ passed: 0, failed: 1, skipped: 3 })
})

test('counts a test that passed only at its second try as failed', () => {
  expect(playwrightCounts(playwright(6, 0, 1), 0)).toEqual({ passed: 6, failed: 1, skipped: 0 })
})

test('ends with one plain line, which speaks of skipped tests only when there are any', () => {
  const total = addCounts([oneCheck(true), oneCheck(true), vitestCounts(vitest(40, 2), 1)])
  expect(summaryLine(total)).toBe('42 passed, 2 failed')
  expect(summaryLine({ ...total, skipped: 3 })).toBe('42 passed, 2 failed, 3 skipped')
})

test('is good only when something ran and nothing failed', () => {
  expect(isGood(oneCheck(true))).toBe(true)
  expect(isGood(addCounts([oneCheck(true), oneCheck(false)]))).toBe(false)
  expect(isGood(addCounts([]))).toBe(false)
})
