import { expect, test } from 'vitest'
import { languages } from '../i18n/catalogue.ts'
import { createTranslator } from '../i18n/translator.ts'
import { describeFinding, findingLine } from './describeFinding.ts'
import { finding, findingCodes } from './finding.ts'

test('every finding has words for what it is and what to do about it, in both languages', () => {
  for (const language of languages) {
    const t = createTranslator(language)
    for (const code of findingCodes) {
      const { message, remedy } = describeFinding(finding(code, { part: 'body', block: 3 }), t)
      for (const text of [message, remedy]) {
        expect(text, code).not.toContain('checks.finding')
        expect(text.length, code).toBeGreaterThan(5)
      }
      expect(message.endsWith('.'), `${code}: ${message}`).toBe(false)
      expect(/[.?]$/u.test(remedy), `${code}: ${remedy}`).toBe(true)
    }
  }
})

test('names the place as the officer sees it', () => {
  const t = createTranslator('sv')
  const line = (...place: Parameters<typeof finding>[1][]) =>
    place.map((one) => findingLine(finding('image-undecided', one), t))
  expect(
    line(
      { part: 'body', block: 3, inner: 2 },
      { part: 'title' },
      { part: 'letter' },
      { part: 'body' },
      { part: 'variant', network: 'bluesky' },
    ),
  ).toEqual([
    'Bilden saknar beskrivning (Block 3)',
    'Bilden saknar beskrivning (Rubriken)',
    'Bilden saknar beskrivning (Brevet)',
    'Bilden saknar beskrivning (Texten)',
    'Bilden saknar beskrivning (Bluesky)',
  ])
})
