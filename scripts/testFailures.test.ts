import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './projectRoot.ts'
import { playwrightFailures, toldAgain, vitestFailures } from './testFailures.ts'

test('tells of each failed test of vitest where it stands and what was said', () => {
  const assertionResults = [
    { fullName: ' splits a thread', status: 'passed', failureMessages: [] },
    { fullName: ' threads keeps a link whole', status: 'failed', failureMessages: ['Error: cut\n  at x'] },
  ]
  const name = join(projectRoot, 'shared', 'social', 'splitThread.test.ts')
  expect(
    vitestFailures({ testResults: [{ name, status: 'failed', message: '', assertionResults }] }),
  ).toEqual([
    {
      title: 'threads keeps a link whole',
      place: 'shared/social/splitThread.test.ts',
      message: 'Error: cut\n  at x',
    },
  ])
})

test('tells of a file that could not be loaded, and of one whose own hook failed beside its tests', () => {
  const name = join(projectRoot, 'a.test.ts')
  const unloaded = { name, status: 'failed', message: 'no such module', assertionResults: [] }
  expect(vitestFailures({ testResults: [unloaded] })).toMatchObject([
    { place: 'a.test.ts', message: 'no such module' },
  ])
  const passed = { fullName: 'a', status: 'passed', failureMessages: [] }
  expect(vitestFailures({ testResults: [{ ...unloaded, assertionResults: [passed] }] })).toHaveLength(1)
})

test('tells of tests of Playwright that failed, within their groups, and of those that passed at a second try only', () => {
  const tried = (title: string, status: string, ...messages: string[]) => ({
    ...{ title, file: 'editing.spec.ts', line: 7 },
    tests: [{ status, results: messages.map((message) => ({ errors: [{ message }] })) }],
  })
  const group = { title: 'a list', specs: [tried('b', 'flaky', 'late'), tried('c', 'expected')] }
  const file = { title: 'editing.spec.ts', specs: [tried('a', 'unexpected', 'gone')], suites: [group] }
  expect(playwrightFailures({ suites: [file], errors: [{ message: 'no such file' }] }, 'e2e')).toEqual([
    { title: 'Outside of any test', message: 'no such file' },
    { title: 'a', place: 'e2e/editing.spec.ts:7', message: 'gone' },
    { title: 'a list › b', place: 'e2e/editing.spec.ts:7', message: 'late' },
  ])
})

test("says it in a few lines without colours and without the tool's own, and how much it leaves out", () => {
  const message = `\u001b[31mError\u001b[39m: cut\n\n    at run (/x/node_modules/vitest/run.js:1:1)\n${Array.from({ length: 30 }, (_, n) => `line ${n}`).join('\n')}`
  const told = toldAgain('Unit', [{ title: 'keeps a link whole', place: 'a.test.ts', message }])
  expect(told.split('\n').slice(0, 4)).toEqual([
    '',
    '✗ Unit: keeps a link whole',
    '  a.test.ts',
    '     Error: cut',
  ])
  expect(told).toContain('     line 18\n     … 11 more lines above')
  expect(toldAgain('Unit', [])).toBe('')
})
