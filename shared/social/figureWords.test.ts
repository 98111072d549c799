import { expect, it } from 'vitest'
import { createTranslator } from '../i18n/translator.ts'
import { figureWords, knownFigures } from './figureWords.ts'

it.each(['sv', 'en'] as const)('says in %s what every figure of the networks counts', (language) => {
  const t = createTranslator(language)
  for (const name of knownFigures) {
    const words = figureWords({ name, definition: '' }, t)
    expect(words).toMatch(/^[A-ZÅÄÖ].*\.$/)
    expect(words).not.toContain('metric')
  }
})

it("keeps a network's own words for what it has begun to count since", () => {
  const definition = 'How many waves this status has received.'
  expect(figureWords({ name: 'waves_count', definition }, createTranslator('sv'))).toBe(definition)
})
