import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Holding } from '../../../../shared/delivery/pace.ts'
import { createTranslator } from '../../../../shared/i18n/translator.ts'
import { i18n } from '../../../app/i18n.ts'
import { holdingText } from './holdingText.ts'
import { remainingText } from './remainingText.ts'
import { soonText } from './soonText.ts'

const t = createTranslator('sv')
const zone = 'Europe/Stockholm'
const now = Temporal.Instant.from('2026-12-18T20:00:00Z')
beforeAll(() => i18n.changeLanguage('sv'))

describe('when something soon will be', () => {
  it('is the next whole minute of the zone that was meant, today, tomorrow or on a day', () => {
    const soon = (at: string) => soonText(Temporal.Instant.from(at), now, zone, t)
    expect(soon('2026-12-18T20:41:02Z')).toBe('kl. 21.42')
    expect(soon('2026-12-18T22:59:01Z')).toBe('i morgon kl. 00.00')
    expect(soon('2026-12-19T06:00:00Z')).toBe('i morgon kl. 07.00')
    expect(soon('2026-12-20T06:00:00Z')).toMatch(/^den 20 december.* kl\. 07\.00$/)
  })
})

describe('how long a send has left', () => {
  const left = (remainingSeconds: number | null) =>
    remainingText({ perMinute: 30, remainingSeconds, holding: null }, now, zone, t)

  it('is told with the time of its end, shortly where it is short, and not at all where nobody knows', () => {
    expect(left(12 * 60)).toBe('Ungefär 12 minuter kvar. Klart omkring kl. 21.12.')
    expect(left(44)).toBe('Mindre än en minut kvar')
    expect(left(null)).toBe('Det går inte att säga hur länge det dröjer')
  })
})

describe('what holds a send back', () => {
  const text = (holding: Holding) => holdingText(holding, now, zone, t)

  it('is the limit that the channel has, and when more may go where it stands still until then', () => {
    expect(text({ kind: 'limit', limit: 'minute', most: 30, until: null })).toMatch(/högst 30 brev i minuten/)
    const day = text({ kind: 'limit', limit: 'day', most: 10_000, until: '2026-12-19T07:00:00Z' })
    expect(day).toMatch(/om dygnet\. Det fortsätter av sig självt i morgon kl\. 08\.00\. Låt datorn/)
  })

  it('is a server that asked to come back, or one that is busy', () => {
    expect(text({ kind: 'retry', until: '2026-12-18T20:05:00Z' })).toMatch(/Nästa försök görs kl\. 21\.05/)
    expect(text({ kind: 'busy', answer: '421 Try later' })).toMatch(/försöker igen av sig själv/)
  })
})
