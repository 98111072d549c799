import { expect, test } from 'vitest'
import { createTranslator } from '../i18n/translator.ts'
import { eventTimes } from './eventTimes.ts'
import { eventWords } from './eventWords.ts'

const event = (starts: string, ends = '', zone = 'Europe/Stockholm') => ({
  ...{ starts, ends, zone },
  title: '',
  place: '',
  href: '',
})
const sv = (...said: Parameters<typeof event>) => eventWords(event(...said), 'sv', createTranslator('sv'))
const en = (...said: Parameters<typeof event>) => eventWords(event(...said), 'en', createTranslator('en'))

test('a day with its hours, in Swedish and in English', () => {
  expect(sv('2026-12-18T09:00', '2026-12-18T11:30')).toEqual({
    day: 'Fredag 18 december 2026',
    hours: 'kl. 9.00–11.30',
    whole: 'Fredag 18 december 2026 kl. 9.00–11.30',
    brief: '18 december kl. 9.00–11.30',
  })
  expect(en('2026-12-18T09:00')).toEqual({
    day: 'Friday 18 December 2026',
    hours: '09:00',
    whole: 'Friday 18 December 2026, 09:00',
    brief: '18 December, 09:00',
  })
})

test('several days are told together, as far as month and year are the same', () => {
  expect(sv('2026-12-18T09:00', '2026-12-20T12:00')).toEqual({
    day: '18–20 december 2026',
    hours: 'fredag kl. 9.00 till söndag kl. 12.00',
    whole: '18–20 december 2026, fredag kl. 9.00 till söndag kl. 12.00',
    brief: '18–20 december',
  })
  expect(sv('2026-11-30T09:00', '2026-12-02T12:00')?.day).toBe('30 november – 2 december 2026')
  expect(sv('2026-12-30T09:00', '2027-01-02T12:00')?.day).toBe('30 december 2026 – 2 januari 2027')
})

test('another zone than the Swedish is named', () => {
  expect(sv('2026-12-18T09:00', '', 'Europe/Helsinki')?.hours).toBe('kl. 9.00 (östeuropeisk normaltid)')
})

test('an end that is not after the start is not said, and a start that is no time is nothing', () => {
  expect(sv('2026-12-18T09:00', '2026-12-18T09:00')?.hours).toBe('kl. 9.00')
  expect(sv('2026-12-18T09:00', '2020-01-01T00:00')?.hours).toBe('kl. 9.00')
  expect(sv('')).toBeNull()
  expect(sv('2026-99-99T99:99')).toBeNull()
})

test('a time that spring skips moves forward, one that autumn shows twice means the first', () => {
  const start = (wallTime: string, zone?: string) =>
    eventTimes(event(wallTime, '', zone))
      .starts?.toInstant()
      .toString()
  expect(start('2026-03-29T02:30')).toBe('2026-03-29T01:30:00Z')
  expect(start('2026-10-25T02:30')).toBe('2026-10-25T00:30:00Z')
  expect(start('2026-12-18T09:00', 'Inte/Zon')).toBe('2026-12-18T08:00:00Z')
  expect(start('2026-12-18T09:00', '+05:00')).toBe('2026-12-18T08:00:00Z')
})
