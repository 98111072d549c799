import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tagValue, templateIn, unknownPlaceholders } from './tagValue.ts'

const source = { channel: 'email', title: 'Öppet hus i Åsele!', month: '2026-12' } as const

it.each([
  ['{month}-{title}', '2026-12-oppet-hus-i-asele'],
  ['{månad}-{rubrik}', '2026-12-oppet-hus-i-asele'],
  ['{channel}', 'email'],
  ['{medium}', 'email'],
  ['Nyhetsbrev {kanal}', 'nyhetsbrev-email'],
  ['Ærø & Øst', 'aero-ost'],
  ['', ''],
  ['–', ''],
])('%s says %s', (template, value) => {
  expect(tagValue(template, source)).toBe(value)
})

it('calls every network’s medium social', () => {
  expect(tagValue('{channel}/{medium}', { ...source, channel: 'bluesky' })).toBe('bluesky-social')
})

it('folds whatever is written to a–z, 0–9 and hyphens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (template, title) => {
      expect(tagValue(template, { ...source, title })).toMatch(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?)?$/)
    }),
  )
})

it('reads in either language, and says the same', () => {
  expect(templateIn('{month}-{title} {x}', 'sv')).toBe('{månad}-{rubrik} {x}')
  expect(templateIn('{månad}-{rubrik}', 'en')).toBe('{month}-{title}')
})

it('names what stands in braces and is no placeholder', () => {
  expect(unknownPlaceholders('{title} {mottagare} {}')).toEqual(['mottagare', ''])
})
