import { expect, test } from 'vitest'
import { secondsLeft } from './timeLeft.ts'

test.each([
  [{ done: 50, total: 100, elapsedMs: 30_000 }, 30],
  [{ done: 75, total: 100, elapsedMs: 30_000 }, 10],
  [{ done: 99.9, total: 100, elapsedMs: 30_000 }, 1],
  [{ done: 100, total: 100, elapsedMs: 30_000 }, 0],
])('%j goes on as it has, and takes so many seconds more', (work, seconds) => {
  expect(secondsLeft(work)).toBe(seconds)
})

test.each([
  { done: 50, total: 100, elapsedMs: 1000 },
  { done: 1, total: 100, elapsedMs: 30_000 },
  { done: 0, total: 100, elapsedMs: 30_000 },
  { done: 0, total: 0, elapsedMs: 30_000 },
])('nothing is said of %j', (work) => {
  expect(secondsLeft(work)).toBeNull()
})
