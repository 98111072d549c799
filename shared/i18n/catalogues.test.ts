import { describe, expect, it } from 'vitest'
import { pseudo } from '../../e2e/pseudo/pseudoLanguage.ts'
import { en, sv } from './catalogue.ts'
import { spokenLanguages } from './languages.ts'

type Texts = { readonly [key: string]: string | Texts }

/** Every text of a catalogue by its key: "common.nav.posts". */
function textsOf(texts: object, path = ''): [key: string, text: string][] {
  return Object.entries(texts as Texts).flatMap(([name, text]) => {
    const key = path === '' ? name : `${path}.${name}`
    return typeof text === 'string' ? [[key, text] as [string, string]] : textsOf(text, key)
  })
}

/** What is filled in and looked up, in any order: "{{count, number}}", "$t(answers.{{answer}}.title)". */
function filledIn(text: string): string[] {
  return (text.match(/\{\{[^}]*\}\}|\$t\(/g) ?? []).toSorted()
}

const swedish = new Map(textsOf(sv))
/** A plural's key without its form, and which forms there are. */
const pluralForm = /^(?<stem>.*?)(?<ordinal>_ordinal)?_(?<form>zero|one|two|few|many|other)$/

describe.each([...spokenLanguages, pseudo].map((language) => [language.code, language] as const))(
  'the language %s',
  (_, { words }) => {
    const { locale } = words.common
    const texts = textsOf(words)

    it('fills in what the Swedish text does, and nothing else', () => {
      const wrong = texts.filter(([key, text]) => {
        const { stem, ordinal = '' } = pluralForm.exec(key)?.groups ?? {}
        const ours = swedish.get(key) ?? swedish.get(`${stem}${ordinal}_other`)
        if (ours === undefined) return true
        const [theirs, wanted] = [filledIn(text), filledIn(ours)]
        // "no contact", "one contact", "two": a form that stands for one number need not say it again.
        const mayLack = stem === undefined ? [] : wanted.filter((one) => one.includes('count'))
        return (
          theirs.some((one) => !wanted.includes(one)) ||
          wanted.some((one) => !theirs.includes(one) && !mayLack.includes(one))
        )
      })
      expect(wrong).toEqual([])
    })

    it('has every form of a plural that it needs', () => {
      const forms = new Map<string, Set<string>>()
      for (const [key] of texts) {
        const { stem, ordinal = '', form } = pluralForm.exec(key)?.groups ?? {}
        if (stem === undefined || form === undefined) continue
        const known = forms.get(`${stem}${ordinal}`) ?? new Set()
        forms.set(`${stem}${ordinal}`, known.add(form))
      }
      expect(forms.size).toBeGreaterThan(0)
      const lacking = [...forms].flatMap(([stem, known]) => {
        const type = stem.endsWith('_ordinal') ? 'ordinal' : 'cardinal'
        const { pluralCategories } = new Intl.PluralRules(locale, { type }).resolvedOptions()
        return pluralCategories.filter((form) => !known.has(form)).map((form) => `${stem}_${form}`)
      })
      expect(lacking).toEqual([])
    })

    it('never parts a number from its sign at the end of a line', () => {
      const parted = texts.filter(([, text]) => /(\}\}|\d) (%|‰|[kMG]B|px)(?!\p{L})/u.test(text))
      expect(parted).toEqual([])
    })

    it('has no text that is empty, and no spaces too many', () => {
      const untidy = texts.filter(
        ([key, text]) =>
          (text === '' && swedish.get(key) !== '') || /^ | $/.test(text) || /^[^\n]* {2}[^\n]*$/.test(text),
      )
      expect(untidy).toEqual([])
    })
  },
)

describe('errors', () => {
  it.each([
    ['Swedish', sv],
    ['English', en],
  ])('say in %s what is wrong and what to do', (_, { errors }) => {
    for (const [code, told] of Object.entries(errors)) {
      expect(Object.keys(told), code).toEqual(['message', 'remedy'])
      for (const sentence of Object.values(told))
        expect(sentence, code).toMatch(/^([\p{Lu}\d”“{$]|listmonk|--).*([.?!…)”]|\}\})$/su)
    }
  })
})

describe('the two languages', () => {
  it('write quotation marks each in its own way', () => {
    const straight = [...textsOf(sv), ...textsOf(en)].filter(
      ([key, text]) => !isCode(key) && /[\p{L}\s]"|"[\p{L}]/u.test(text),
    )
    expect(straight).toEqual([])
    expect(textsOf(sv).filter(([, text]) => /“/.test(text))).toEqual([])
    expect(textsOf(en).filter(([, text]) => /(^|\s)”/.test(text))).toEqual([])
  })
})

/** What is typed on a command line or stands in a file is shown as it must be written. */
function isCode(key: string): boolean {
  return /^policy\.expected\.|\.cli\.|^cli\.|Cli\.|^segment\.examples$|^errors\.segment-is-rule\./.test(key)
}
