import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { idleAt, type Spell } from './idleAt.ts'

const day = (clock: string) => `2026-12-18T${clock}:00.000Z`
const spell = (from: string, to: string, rest: Partial<Spell> = {}): Spell => ({
  ...{ startedAt: day(from), lastSeenAt: day(to), ended: null, held: false },
  ...rest,
})
const due = Temporal.Instant.from(day('09:00'))
const late = spell('11:00', '12:00')

it.each<[string, readonly Spell[], string, [string, string] | null]>([
  ['nothing is known', [], 'off', null],
  ['the first that ran came later', [late], 'off', null],
  ['it was quit before', [spell('07:00', '08:00', { ended: 'quit' }), late], 'off', ['08:00', '11:00']],
  ['it crashed before', [spell('07:00', '08:00'), late], 'off', ['08:00', '11:00']],
  [
    'the computer slept',
    [spell('07:00', '08:00', { ended: 'suspended' }), late],
    'asleep',
    ['08:00', '11:00'],
  ],
  [
    'it slept and woke before, and was quit',
    [spell('06:00', '07:00', { ended: 'suspended' }), spell('07:30', '08:00', { ended: 'quit' }), late],
    'off',
    ['08:00', '11:00'],
  ],
  [
    'the lid was closed a minute after its time',
    [spell('07:00', '09:01', { ended: 'suspended' }), late],
    'asleep',
    ['09:01', '11:00'],
  ],
  ['sending was held', [spell('07:00', '12:00', { held: true })], 'held', null],
  [
    'sending was held until after its time',
    [spell('07:00', '10:00', { held: true }), spell('10:00', '12:00')],
    'held',
    null,
  ],
  ['it ran all along', [spell('07:00', '12:00')], 'unknown', null],
  ['another took over in between', [spell('07:00', '08:59'), spell('08:59', '12:00')], 'unknown', null],
  ['it has not come back yet', [spell('07:00', '08:00', { ended: 'suspended' })], 'asleep', null],
])('says why nothing started it where %s', (_, spells, why, idle) => {
  const [from, to] = idle ?? []
  expect(idleAt(spells, due)).toEqual({
    why,
    idle: from === undefined || to === undefined ? null : { from: day(from), to: day(to), why },
  })
})
