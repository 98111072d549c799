import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { countUnexpectedEnds } from './unexpectedEnds.ts'

let userData: string
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'rundbrev-user-'))
})

it('counts the starts after an end that nobody asked for', () => {
  expect([1, 2, 3].map(() => countUnexpectedEnds(userData).count())).toEqual([0, 1, 2])
})

it('begins anew after an end as asked for', () => {
  countUnexpectedEnds(userData)
  countUnexpectedEnds(userData).ended()
  expect(countUnexpectedEnds(userData).count()).toBe(0)
})

it('counts a window that fell over, and forgets what has been seen', () => {
  const ends = countUnexpectedEnds(userData)
  ends.fell()
  ends.fell()
  expect(ends.count()).toBe(2)
  ends.forget()
  expect(ends.count()).toBe(0)
  expect(countUnexpectedEnds(userData).count()).toBe(1)
})

it('takes a file that cannot be read as none', () => {
  writeFileSync(join(userData, 'run.json'), '{"isRunning": "ja"')
  expect(countUnexpectedEnds(userData).count()).toBe(0)
})
