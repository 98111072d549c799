import { appendFileSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, it } from 'vitest'
import { createLog } from './log.ts'
import { openLogFile } from './logFile.ts'

let folder: string
let at: Temporal.Instant
const now = () => at
const later = (hours: number) => {
  at = at.add({ hours })
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rundbrev-log-'))
  at = Temporal.Instant.from('2026-12-01T08:00:00Z')
})

it('is a JSON document per line, for its owner alone', () => {
  const log = createLog(openLogFile({ folder, now }), now, () => null)
  log('program.started', { version: '0.1.0' })
  log('workspace.opened', { ms: 120 })
  const file = join(folder, 'rundbrev.log')
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: '2026-12-01T08:00:00.000Z', level: 'info', event: 'program.started', version: '0.1.0' },
    { at: '2026-12-01T08:00:00.000Z', level: 'info', event: 'workspace.opened', ms: 120 },
  ])
  expect(statSync(file).mode & 0o077).toBe(0)
})

it('turns over when it is full, keeps so many, and finds the latest across them', () => {
  const file = openLogFile({ folder, now, largest: 300, kept: 2 })
  const log = createLog(file, now, () => null)
  for (let id = 1; id <= 30; id += 1) log('workspace.opened', { id })
  expect(readdirSync(folder)).toHaveLength(3)
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(300)
  expect(file.last(5).map(({ id }) => id)).toEqual([26, 27, 28, 29, 30])
})

it('lets go of what is old, also where it is seldom started and never full', () => {
  createLog(openLogFile({ folder, now }), now, () => null)('program.started', { id: 1 })
  later(24 * 8)
  createLog(openLogFile({ folder, now }), now, () => null)('program.started', { id: 2 })
  expect(
    openLogFile({ folder, now })
      .last(9)
      .map(({ id }) => id),
  ).toEqual([1, 2])
  later(24 * 15)
  expect(
    openLogFile({ folder, now })
      .last(9)
      .map(({ id }) => id),
  ).toEqual([2])
  later(24 * 15)
  expect(openLogFile({ folder, now }).last(9)).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})

it('keeps no record for longer than the organisation says, in a program that never ends either', () => {
  const file = openLogFile({ folder, now, days: 3 })
  const log = createLog(file, now, () => null)
  for (let hour = 0; hour < 24 * 10; hour += 1) {
    log('workspace.opened', { id: hour })
    const [oldest] = file.last(999)
    expect(hour - Number(oldest?.id)).toBeLessThanOrEqual(24 * 3)
    later(1)
  }
  expect(file.last(999).length).toBeGreaterThan(24)
})

it('writes details only while they are asked for', () => {
  const file = openLogFile({ folder, now })
  let until: Temporal.Instant | null = null
  const log = createLog(file, now, () => until)
  log('procedure.done', { procedure: 'posts.list', ms: 3 })
  until = at.add({ hours: 1 })
  log('procedure.done', { procedure: 'posts.get', ms: 4 })
  later(2)
  log('procedure.done', { procedure: 'posts.save', ms: 5 })
  expect(file.last(9).map(({ procedure }) => procedure)).toEqual(['posts.get'])
})

it('reads past a line that was cut off by a power failure', () => {
  const file = openLogFile({ folder, now })
  const log = createLog(file, now, () => null)
  log('program.started', { id: 1 })
  appendFileSync(join(folder, 'rundbrev.log'), '{"at":"2026-12-01T0\n')
  log('program.started', { id: 2 })
  expect(file.last(9).map(({ id }) => id)).toEqual([1, 2])
})

it('never fails where it cannot be written', () => {
  const notAFolder = join(folder, 'file')
  writeFileSync(notAFolder, '')
  const file = openLogFile({ folder: join(notAFolder, 'logs'), now })
  createLog(file, now, () => null)('program.started')
  expect(file.last(9)).toEqual([])
})
