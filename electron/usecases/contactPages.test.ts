import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContactContent } from '../../shared/audience/contact.ts'
import { type ContactSort, contactOrders } from '../../shared/contract/contacts.ts'
import { CountyCode, MunicipalityCode } from '../../shared/contract/scalars.ts'
import { contacts } from './contacts.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
const names = ['Åke', 'anders', '', 'Zeth', 'Örjan', 'Ärna', 'Anders']
const roles = ['rektor', '', 'Kommunchef', 'ö-ansvarig']
/** Lycksele, Åsele, none, Västerbotten as a whole. */
const places = [
  { municipality: MunicipalityCode.parse('2481'), county: null },
  { municipality: MunicipalityCode.parse('2463'), county: null },
  { municipality: null, county: null },
  { municipality: null, county: CountyCode.parse('24') },
]
const people = Array.from({ length: 84 }, (_, index): ContactContent => {
  const [name = '', role = ''] = [names[index % names.length], roles[index % roles.length]]
  const place = places[Math.floor(index / 5) % places.length] ?? { municipality: null, county: null }
  const tags = index % 2 === 0 ? ['press', 'medlem'] : []
  const email = `p${index}@b.example`
  return {
    ...{
      email,
      name,
      role,
      organisation: '',
      language: 'sv',
      tags,
      consent: null,
      consentSource: '',
      consentDate: null,
      notes: '',
    },
    ...place,
  }
})
beforeAll(() => {
  workspace = openTestWorkspace()
  for (const content of people) contacts['contacts.save'](workspace.deps, { id: null, content })
  const gone = contacts['contacts.save'](workspace.deps, {
    ...{ id: null, content: { ...(people[0] as ContactContent), email: 'gone@b.example' } },
  })
  contacts['contacts.delete'](workspace.deps, { id: gone.id })
})
afterAll(() => workspace.close())

const byName: ContactSort = { by: 'name', direction: 'ascending' }
const page = (input: { search?: string; rule?: string; sort?: ContactSort; from?: number; count?: number }) =>
  contacts['contacts.page'](workspace.deps, {
    ...{ rule: '', search: '', sort: byName, from: 0, count: 500 },
    ...input,
  })

describe('pages of contacts', () => {
  it('hold every contact once, whatever they are sorted by and however many a page has', () => {
    const sort = fc.record({
      by: fc.constantFrom(...contactOrders),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    })
    fc.assert(
      fc.property(
        sort,
        fc.integer({ min: 5, max: 90 }),
        fc.constantFrom('', 'anders'),
        (order, count, search) => {
          const whole = page({ sort: order, search })
          const emails: string[] = []
          for (let from = 0; from < whole.found; from += count) {
            const part = page({ sort: order, search, from, count })
            expect(part).toMatchObject({ from, found: whole.found, total: 84 })
            emails.push(...part.contacts.map(({ email }) => email))
          }
          expect(emails).toEqual(whole.contacts.map(({ email }) => email))
          expect(new Set(emails).size).toBe(search === '' ? 84 : 24)
        },
      ),
      { numRuns: 60, seed: 5 },
    )
  })

  it('are sorted as a Swedish register, who has nothing to be sorted by last in both directions', () => {
    const inOrder = (sort: ContactSort, of: (contact: ContactContent) => string) => [
      ...new Set(page({ sort }).contacts.map(of)),
    ]
    const ofName = ({ name }: ContactContent) => name.toLowerCase()
    expect(inOrder(byName, ofName)).toEqual(['anders', 'zeth', 'åke', 'ärna', 'örjan', ''])
    expect(inOrder({ by: 'name', direction: 'descending' }, ofName)).toEqual([
      'örjan',
      'ärna',
      'åke',
      'zeth',
      'anders',
      '',
    ])
    expect(inOrder({ by: 'role', direction: 'ascending' }, ({ role }) => role)).toEqual([
      'Kommunchef',
      'rektor',
      'ö-ansvarig',
      '',
    ])
    const ofPlace = ({ municipality, county }: ContactContent) => municipality ?? county ?? ''
    expect(inOrder({ by: 'place', direction: 'ascending' }, ofPlace)).toEqual(['2481', '24', '2463', ''])
    expect(inOrder({ by: 'place', direction: 'descending' }, ofPlace)).toEqual(['2463', '24', '2481', ''])
  })

  it('are of those alone who match a rule and a search, with their tags', () => {
    const { contacts: some, found, total } = page({ rule: 'tag = press', search: 'zeth', count: 2 })
    expect({ found, total, shown: some.length }).toEqual({ found: 6, total: 84, shown: 2 })
    expect(some.map(({ name, tags }) => [name, tags])).toEqual(
      Array.from({ length: 2 }, () => ['Zeth', ['medlem', 'press']]),
    )
    expect(page({ from: 84 }).contacts).toEqual([])
  })
})
