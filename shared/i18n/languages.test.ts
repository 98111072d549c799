import { describe, expect, it } from 'vitest'
import { pseudo } from '../../e2e/pseudo/pseudoLanguage.ts'
import {
  closestLanguage,
  type InterfaceLanguage,
  InterfaceLanguageCode,
  interfaceLanguages,
  localeOf,
  ownName,
  spokenLanguages,
  usualContentLanguage,
  wholeLanguage,
} from './languages.ts'
import { speak } from './translator.ts'

const unknown = 'fi' as InterfaceLanguage

it('offers every language once, by what it calls itself', () => {
  expect(new Set(interfaceLanguages).size).toBe(spokenLanguages.length)
  expect(interfaceLanguages.map(ownName)).toEqual(['Svenska', 'English'])
  expect(interfaceLanguages.map(localeOf)).toEqual(['sv-SE', 'en-GB'])
})

it('knows no language that nobody has registered', () => {
  expect(InterfaceLanguageCode.safeParse('en').success).toBe(true)
  expect(InterfaceLanguageCode.safeParse('fi').success).toBe(false)
})

it('speaks the first of a system’s languages that it can, otherwise Swedish', () => {
  expect(closestLanguage(['fi-FI', 'en-US', 'sv-SE'])).toBe('en')
  expect(closestLanguage(['SV_FI'])).toBe('sv')
  expect(closestLanguage(['fi'])).toBe('sv')
  expect(closestLanguage([])).toBe('sv')
})

it('keeps to English where there is more to a language than words, and takes what is written for Swedish', () => {
  expect(interfaceLanguages.map(wholeLanguage)).toEqual(['sv', 'en'])
  expect(wholeLanguage(unknown)).toBe('en')
  expect(interfaceLanguages.map(usualContentLanguage)).toEqual(['sv', 'en'])
  expect(usualContentLanguage(unknown)).toBe('sv')
})

describe('a third language', () => {
  it('is one object: its words, its numbers and its plurals', () => {
    const t = speak(pseudo.code, [pseudo])
    expect(t('common.nav.posts')).toBe('[Íñļäğğ éé]')
    expect(t('checks.finding.preheader-long.message', { count: 1234 })).toContain('1.234')
  })

  it('has the plural forms that Intl gives it, whether Swedish has them or not', () => {
    const words = {
      common: { locale: 'pl-PL' },
      audience: {
        list: { count_one: '{{count}} osoba', count_few: '{{count}} osoby', count_many: '{{count}} osób' },
      },
    }
    const t = speak('pl', [{ code: 'pl', name: 'Polski', words: words as never }])
    const said = t as (key: string, values: object) => string
    expect([1, 2, 5, 22].map((count) => said('audience.list.count', { count }))).toEqual([
      '1 osoba',
      '2 osoby',
      '5 osób',
      '22 osoby',
    ])
  })

  it('is said in English where it has no words of its own', () => {
    const t = speak('fi', [{ code: 'fi', name: 'Suomi', words: { common: { locale: 'fi-FI' } } }])
    expect(t('common.nav.posts')).toBe('Posts')
    expect(t('common.locale')).toBe('fi-FI')
  })
})
