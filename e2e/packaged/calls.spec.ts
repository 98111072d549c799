import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { logEvents } from '../../shared/program/logRecord.ts'
import { fieldsOf, hostileInputs, procedureNames } from './hostileInputs.ts'
import { type ProgramInUse, test } from './withProgram.ts'

/** What a program that works says of itself and of its workspace: the same before and after. */
async function lookAround({ page }: ProgramInUse): Promise<unknown> {
  const names = [
    'workspace.state',
    'settings.get',
    'program.settings',
    'posts.list',
    'segments.list',
    'figures.list',
  ]
  return await page.evaluate((all) => Promise.all(all.map((name) => window.rundbrev.call(name, {}))), names)
}

/** A third of what the gate itself is tried with for every procedure (answerCall.test.ts): the way over the bridge takes longer. */
const overTheBridge = new Set([
  ...['null', 'an array', 'only keys of every object'],
  ...['every field null', 'every field not a number', 'every field keys of every object'],
])

test('every procedure refuses what is not its input, with a word for it, and the program goes on as before', async ({
  program,
}) => {
  const before = await lookAround(program)
  const asked = procedureNames.flatMap((name) =>
    hostileInputs(name)
      .filter(({ what }) => overTheBridge.has(what))
      .map((hostile) => ({ name, ...hostile })),
  )
  const answers = await program.page.evaluate(async (all) => {
    const codes: string[] = []
    for (const { name, input } of all) {
      const answer = await window.rundbrev.call(name, input)
      codes.push(answer.ok ? 'done' : answer.error.code)
    }
    return codes
  }, asked)
  const wrong = asked.flatMap(({ name, what }, at) =>
    answers[at] === 'invalid-input' ? [] : [`${name}, ${what}: ${answers[at]}`],
  )
  expect(wrong).toEqual([])
  expect(new Set(asked.map(({ name }) => name)).size).toBe(procedureNames.length)
  await expectUnharmed(program, before)
})

/** Five million letters take their time over the bridge: the gate itself is tried with them for every procedure (answerCall.test.ts). */
const everyTenth = procedureNames.filter((_name, at) => at % 10 === 0)

test('every procedure refuses what is too deep or within itself, and what is too long', async ({
  program,
}) => {
  const before = await lookAround(program)
  const asked = procedureNames.map((name) => ({
    ...{ name, field: fieldsOf(name)[0] ?? 'more' },
    isLong: everyTenth.includes(name),
  }))
  const answers = await program.page.evaluate(async (all) => {
    const long = 'a'.repeat(5_000_000)
    let deep: unknown = 'inmost'
    for (let level = 0; level < 100; level++) deep = [deep]
    const itself: Record<string, unknown> = {}
    itself.itself = itself
    const codes: [string, string, string][] = []
    for (const { name, field, isLong } of all)
      for (const [what, value] of Object.entries({ deep, itself, ...(isLong ? { long } : {}) })) {
        // The bridge itself may not take it: that is a refusal as well.
        const code = await window.rundbrev.call(name, { [field]: value }).then(
          (answer) => (answer.ok ? 'done' : answer.error.code),
          () => 'not over the bridge',
        )
        codes.push([name, what, code])
      }
    return codes
  }, asked)
  const refusals = ['input-too-large', 'not over the bridge']
  expect(answers.filter(([, , code]) => !refusals.includes(code))).toEqual([])
  const long = answers.filter(([, what]) => what === 'long')
  expect(long.map(([, , code]) => code)).toEqual(everyTenth.map(() => 'input-too-large'))
  await expectUnharmed(program, before)
})

test('there is nothing to call but what the contract names, and no file to pick that nobody picked', async ({
  program,
}) => {
  const before = await lookAround(program)
  const codes = await program.page.evaluate(async () => {
    const names = [
      '',
      '__proto__',
      'constructor',
      'toString',
      'posts',
      'posts.list ',
      'POSTS.LIST',
      'a'.repeat(5_000_000),
      null,
      7,
      ['posts.list'],
    ]
    const found: string[] = []
    for (const name of names) {
      const answer = await window.rundbrev.call(name as string, {})
      found.push(answer.ok ? 'done' : answer.error.code)
    }
    const files: unknown[] = [new File(['x'], '/etc/passwd'), '/etc/passwd', { path: '/etc/passwd' }, null]
    for (const file of files) {
      const picked = async () => await window.rundbrev.pick(file as File)
      found.push(
        await picked().then(
          () => 'picked',
          () => 'invalid-input',
        ),
      )
    }
    return found
  })
  expect(new Set(codes)).toEqual(new Set(['invalid-input']))
  await expectUnharmed(program, before)
})

const faults = Object.entries(logEvents).flatMap(([event, weight]) => (weight === 'error' ? [event] : []))

/** Answers as before, has not fallen over, has noted no fault of its own, and no object has got what it did not have. */
async function expectUnharmed(program: ProgramInUse, before: unknown): Promise<void> {
  expect(await lookAround(program)).toEqual(before)
  expect(program.child.exitCode).toBeNull()
  expect(await program.page.evaluate(() => 'polluted' in {})).toBe(false)
  expect(program.said()).not.toMatch(/Uncaught|JavaScript error/)
  const logs = join(program.home, 'user', 'logs')
  const log = readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('')
  expect(log).toContain('program.started')
  expect(faults.filter((fault) => log.includes(fault))).toEqual([])
}
