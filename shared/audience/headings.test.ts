import { expect, it } from 'vitest'
import { guessMapping } from './headings.ts'

it('knows the columns by Swedish and English names, however they are spelled', () => {
  expect(
    guessMapping(['Namn', 'E-postadress', 'ROLL', 'Kommun', 'Län', 'Språk', 'Taggar', 'Anteckningar'], []),
  ).toEqual({
    name: 'Namn',
    email: 'E-postadress',
    role: 'ROLL',
    municipality: 'Kommun',
    county: 'Län',
    language: 'Språk',
    tags: 'Taggar',
    notes: 'Anteckningar',
  })
  expect(
    guessMapping(['First name', 'Last_name', 'e-mail', 'Job title', 'Organization', 'County'], []),
  ).toEqual({
    firstName: 'First name',
    lastName: 'Last_name',
    email: 'e-mail',
    role: 'Job title',
    organisation: 'Organization',
    county: 'County',
  })
})

it.each(['epost', 'E-post', 'e-mail', 'Mejl', 'MAIL', 'Mejladress', 'Email address'])(
  'takes %j for e-mail',
  (heading) => {
    expect(guessMapping([heading], [])).toEqual({ email: heading })
  },
)

it('takes the first of two columns that mean the same', () => {
  expect(guessMapping(['Kommunkod', 'Kommun'], [])).toEqual({ municipality: 'Kommunkod' })
})

it('takes the one column of addresses for e-mail where no heading says so', () => {
  const sample = [
    ['1', 'a@b.example'],
    ['2', 'c@d.example'],
    ['3', ''],
  ]
  expect(guessMapping(['nr', 'kontaktväg'], sample)).toEqual({ email: 'kontaktväg' })
  expect(guessMapping(['nr', ''], sample)).toEqual({})
  expect(guessMapping(['ena', 'andra'], [['a@b.example', 'c@d.example']])).toEqual({})
})
