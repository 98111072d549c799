import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, it } from 'vitest'
import type { SendingEstimate } from '../../../shared/delivery/estimateSending.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { i18n } from '../../app/i18n.ts'
import { sendingTime } from './sendingTime.ts'

const t = createTranslator('sv')
const now = Temporal.Instant.from('2026-12-18T07:00:00Z')
beforeAll(() => i18n.changeLanguage('sv'))

const time = (seconds: number, start: string, rest: Partial<SendingEstimate> = {}) =>
  sendingTime(
    { recipients: 100, seconds, limitedBy: 'connections', domain: null, ...rest },
    Temporal.Instant.from(start),
    now,
    'Europe/Stockholm',
    t,
  )

it('tells how long a send takes, when it is done and what decides it, but not of what is over at once', () => {
  expect(time(119, '2026-12-18T08:00:00Z')).toBeNull()
  expect(time(200 * 60, '2026-12-18T08:00:00Z', { limitedBy: 'minute' })).toEqual({
    text: 'Det tar ungefär 3 timmar och 20 minuter och är klart kl. 12.20. Kanalens gräns per minut bestämmer takten.',
    isLong: false,
  })
  expect(
    time(300, '2026-12-18T08:00:00Z', { limitedBy: 'domain', domain: 'lycksele.example' })?.text,
  ).toContain('lycksele.example')
})

it('warns where the computer has to stay on after hours, or overnight, unless it is for a few minutes', () => {
  expect(time(2 * 3600 - 60, '2026-12-18T14:00:00Z')?.isLong).toBe(false)
  expect(time(2 * 3600, '2026-12-18T14:00:00Z')?.isLong).toBe(true)
  expect(time(24 * 3600, '2026-12-18T08:00:00Z')?.isLong).toBe(true)
  expect(time(300, '2026-12-18T17:00:00Z')?.isLong).toBe(false)
})
