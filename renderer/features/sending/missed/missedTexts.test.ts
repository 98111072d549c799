import { beforeAll, expect, it } from 'vitest'
import { createTranslator } from '../../../../shared/i18n/translator.ts'
import type { MissedChoices } from '../../../../shared/schedule/missedRun.ts'
import { i18n } from '../../../app/i18n.ts'
import { lateSentence } from '../late/lateSentence.ts'
import { answerText, settledText, whyText } from './missedTexts.ts'

const t = createTranslator('sv')
const zone = 'Europe/Stockholm'
beforeAll(() => i18n.changeLanguage('sv'))

const choices: MissedChoices = {
  run: { lateMinutes: 14 * 60, recipients: 128 },
  move: { wallTime: '2026-12-01T09:00', zone, dueAt: '2026-12-01T08:00:00.000Z' },
  skip: { next: '2027-01-01T09:00' },
}
const told = (
  answer: 'run' | 'move' | 'skip',
  part: Partial<MissedChoices> = {},
  recurrence: string | null = null,
) => answerText(answer, { choices: { ...choices, ...part }, publication: { zone, recurrence } }, zone, t)

it('tells of each answer what it comes to', () => {
  expect(told('run')).toBe('14 timmar sent, till 128 mottagare')
  expect(told('run', { run: { lateMinutes: 61, recipients: null } })).toBe('1 timme och 5 minuter sent')
  expect(told('run', { run: { lateMinutes: 12 * 60 + 55, recipients: null } })).toBe('13 timmar sent')
  expect(told('move')).toMatch(/^tisdag 1 december.* kl\. 09\.00$/)
  expect(told('skip')).toMatch(/^Nästa gång fredag 1 januari.* kl\. 09\.00$/)
})

it('tells whether what is skipped goes another time', () => {
  expect(told('skip', { skip: { next: null } })).toBe('Den går inte ut alls')
  expect(told('skip', { skip: { next: null } }, '0 9 1 * *')).toBe('Den kommer inte igen')
})

it('has the zone with a time that is meant in another one', () => {
  const publication = { zone: 'America/New_York', recurrence: null }
  const move = { ...choices.move, zone: 'America/New_York' }
  expect(answerText('move', { choices: { ...choices, move }, publication }, zone, t)).toMatch(
    /kl\. 09\.00 \(America\/New_York\)$/,
  )
})

it('says when nothing ran, where that is known, and why', () => {
  expect(whyText({ idle: null, why: 'asleep' }, zone, t)).toBe('Datorn sov då.')
  const idle = { from: '2026-06-01T15:40:00.000Z', to: '2026-06-02T06:05:00.000Z', why: 'asleep' } as const
  expect(whyText({ idle, why: 'asleep' }, zone, t)).toBe(
    'Datorn sov från 1 juni 17:40 till 2 juni 08:05.'.replaceAll(':', '.'),
  )
})

it('says what the program did by itself', () => {
  const missedDueAt = '2026-06-02T06:00:00.000Z'
  const publication = { wallTime: '2026-06-03T09:00', zone, startedAt: null }
  const settled = (became: 'moved' | 'skipped' | 'ran-late', startedAt: string | null = null) =>
    settledText({ became, missedDueAt, publication: { ...publication, startedAt } }, zone, t)
  expect(settled('moved')).toMatch(/^Flyttades till onsdag 3 juni.* kl\. 09\.00\.$/)
  expect(settled('skipped')).toBe('Hoppades över.')
  expect(settled('ran-late', '2026-06-02T06:40:00.000Z')).toMatch(
    /^Startade 2 juni 08\.40, 40 minuter sent\.$/,
  )
})

it('says in one sentence what happens where the computer is off', () => {
  const until = { kind: 'clock', until: '12:00' } as const
  expect(lateSentence({ missed: 'ask', lateness: { window: until, moveTo: null } }, t)).toBe(
    'Fram till kl. 12.00 går den ut av sig själv, därefter frågar Rundbrev dig.',
  )
  const hours = { kind: 'hours', hours: 1.5 } as const
  expect(lateSentence({ missed: 'move', lateness: { window: hours, moveTo: '08:30' } }, t)).toBe(
    'Upp till 1 timme och 30 minuter för sent går den ut av sig själv, därefter flyttas den till nästa arbetsdag kl. 08.30.',
  )
  expect(lateSentence({ missed: 'run', lateness: null }, t)).toMatch(/hur sent det än är\.$/)
})
