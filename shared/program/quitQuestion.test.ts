import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isRedDay } from '../../electron/calendar/redDays.ts'
import { createTranslator } from '../i18n/translator.ts'
import type { Coming } from './outlook.ts'
import { type QuitState, quitHorizon, quitQuestion, quitWords } from './quitQuestion.ts'

const zone = 'Europe/Stockholm'
const now = Temporal.Instant.from('2026-12-17T11:00:00Z')
const horizon = quitHorizon(now, zone, isRedDay)
const coming = (dueAt: string, rest: Partial<Coming> = {}): Coming => ({
  ...{ title: 'Decemberbrevet', channel: 'Nyhetsbrev', recipients: null, zone, missed: 'ask' },
  ...{ dueAt: Temporal.Instant.from(dueAt), lateUntil: null, isElsewhere: false, ...rest },
})
const calm: QuitState = { isPaused: false, isHeld: false, underWay: [], coming: [], service: null }
const sending = { title: 'Novemberbrevet', channel: 'Nyhetsbrev', done: 40, all: 128 }
const tomorrow = coming('2026-12-18T08:00:00Z')

describe('how far it looks', () => {
  it.each([
    ['a Thursday', '2026-12-17T11:00:00Z', '2026-12-18T11:00:00Z'],
    ['a Friday: over the weekend', '2026-12-18T15:00:00Z', '2026-12-21T08:00:00Z'],
    ['the day before Christmas Eve: over the red days', '2026-12-23T15:00:00Z', '2026-12-28T08:00:00Z'],
    ['a Sunday evening: a day', '2026-12-20T20:00:00Z', '2026-12-21T20:00:00Z'],
    ['the weekend of the summer time', '2027-03-26T15:00:00Z', '2027-03-30T07:00:00Z'],
  ])('from %s', (_, at, until) => {
    expect(quitHorizon(Temporal.Instant.from(at), zone, isRedDay).toString()).toBe(until)
  })
})

describe('nothing is asked', () => {
  it.each<[string, Partial<QuitState>]>([
    ['where nothing is planned', {}],
    ['where the next is days away', { coming: [coming('2026-12-21T08:00:00Z')] }],
    ['where a network keeps the time', { coming: [coming('2026-12-18T08:00:00Z', { isElsewhere: true })] }],
    ['while everything is paused', { isPaused: true, underWay: [sending], coming: [tomorrow] }],
    ['while sending is held', { isHeld: true, coming: [tomorrow] }],
  ])('%s', (_, state) => expect(quitQuestion({ ...calm, ...state }, horizon)).toBeNull())
})

describe('is asked', () => {
  const words = (state: Partial<QuitState>, language: 'sv' | 'en' = 'sv') => {
    const question = quitQuestion({ ...calm, ...state }, horizon)
    if (question === null) throw new Error('nothing is asked')
    return quitWords(question, createTranslator(language), now)
  }

  it('what becomes of each that is due, by its own policy', () => {
    const due = (['run', 'ask', 'skip', 'move'] as const).map((missed) => ({ ...tomorrow, missed }))
    expect(words({ coming: due })).toEqual({
      message: 'Avsluta fast något ska ut?',
      detail: [
        '• Decemberbrevet i Nyhetsbrev, i morgon kl. 09.00: går ut för sent, när programmet startas igen.',
        '• Decemberbrevet i Nyhetsbrev, i morgon kl. 09.00: väntar på ditt beslut när programmet startas igen.',
        '• Decemberbrevet i Nyhetsbrev, i morgon kl. 09.00: går inte ut.',
        '• Decemberbrevet i Nyhetsbrev, i morgon kl. 09.00: flyttas till nästa arbetsdag när programmet startas igen.',
      ].join('\n'),
    })
  })

  it('what becomes of one that may be late, and after that', () => {
    const lateUntil = Temporal.Instant.from('2026-12-18T11:00:00Z')
    expect(words({ coming: [{ ...tomorrow, lateUntil }] }).detail).toBe(
      '• Decemberbrevet i Nyhetsbrev, i morgon kl. 09.00: går ut om programmet är igång igen senast i morgon kl. 12.00, annars: väntar på ditt beslut när programmet startas igen.',
    )
  })

  it('about what is under way, and that nobody gets it twice', () => {
    expect(words({ underWay: [sending] }, 'en').detail).toBe(
      [
        '• Novemberbrevet on Nyhetsbrev is under way: 40 of 128. The rest goes when the program is started again.',
        '',
        'What is in the air is finished first. Nobody gets anything twice.',
      ].join('\n'),
    )
  })

  it('and told that the service goes on instead', () => {
    expect(words({ coming: [tomorrow], service: 'kansli' })).toEqual({
      message: 'Avsluta? Tjänsten tar över.',
      detail: [
        '• Decemberbrevet i Nyhetsbrev, i morgon kl. 09.00.',
        '',
        'Tjänsten på kansli sköter arbetsytan när det här programmet är avslutat.',
      ].join('\n'),
    })
  })

  it('in no more lines than are read', () => {
    const { detail } = words({ coming: Array.from({ length: 20 }, () => tomorrow) })
    expect(detail.split('\n')).toHaveLength(7)
    expect(detail).toContain('• och 14 till')
  })
})
