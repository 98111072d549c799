import { expect, it } from 'vitest'
import { createTranslator } from '../../../../../shared/i18n/translator.ts'
import { matchingItems, slashItems } from './slashItems.ts'
import { moved } from './slashState.ts'

const named = (language: 'sv' | 'en', search: string) => {
  const t = createTranslator(language)
  return matchingItems(
    slashItems((key) => t(key as 'editor.slash.label')),
    search,
  ).map(({ name }) => name)
}

it('finds by Swedish and by English words, whatever the language of the screen', () => {
  expect(named('en', 'tabell')).toEqual(['table'])
  expect(named('sv', 'heading')).toEqual(['heading2', 'heading3'])
  expect(named('sv', 'lan')).toContain('countyOnly')
})

it('shows what begins with the word before what only has it inside', () => {
  expect(named('sv', 'rubrik')[0]).toBe('heading2')
  expect(named('sv', 'län')[0]).toBe('countyOnly')
  expect(named('sv', 'ingenting sådant')).toEqual([])
})

it('says of every item what it is, in both languages', () => {
  for (const language of ['sv', 'en'] as const) {
    const t = createTranslator(language)
    for (const { label, description } of slashItems((key) => t(key as 'editor.slash.label'))) {
      expect(label).not.toMatch(/^(compose|blocks|editor)\./)
      expect(description).not.toMatch(/^editor\./)
    }
  }
})

it('goes from the last item on to the first', () => {
  const items = slashItems((key) => key).slice(0, 3)
  const open = { items, index: 2, place: {} as DOMRect, choose: () => {} }
  expect(moved(open, 1).index).toBe(0)
  expect(moved({ ...open, index: 0 }, -1).index).toBe(2)
})
