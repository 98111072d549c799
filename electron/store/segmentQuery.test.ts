import { and, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ContactContent } from '../../shared/audience/contact.ts'
import { matchesRule } from '../../shared/audience/matchesRule.ts'
import { normaliseContact } from '../../shared/audience/normaliseContact.ts'
import { parseRule } from '../../shared/audience/parseRule.ts'
import { rules } from '../../shared/audience/segmentRule.arbitrary.ts'
import type { Rule } from '../../shared/audience/segmentRule.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { insertContact, listContacts, readRecipients } from './contacts.ts'
import { contacts } from './schema.ts'
import { ruleCondition } from './segmentQuery.ts'
import { suppress } from './suppressions.ts'

let workspace: TestWorkspace
beforeAll(() => {
  workspace = openTestWorkspace()
})
afterAll(() => workspace.close())

const list = (rule: Rule | null) =>
  listContacts(workspace.deps.workspace.database, workspace.deps.workspace.identityKey, { rule, search: '' })

/** Few places and words, so that rules and contacts often meet. */
function fewRules(rule: Rule): Rule {
  const { geo } = workspace.deps
  const fewer = (field: string, value: string) => {
    const length = [...value].length
    if (field === 'county') return geo.counties[Number(value) % 4]?.code ?? value
    if (field === 'municipality') return geo.municipalities[Number(value) % 4]?.code ?? value
    return length > 3 ? (['rektor', 'PRESS', 'åäö'][length % 3] ?? value) : value
  }
  switch (rule.kind) {
    case 'compare':
      return { ...rule, values: rule.values.map((value) => fewer(rule.field, value)) }
    case 'not':
      return { kind: 'not', rule: fewRules(rule.rule) }
    default:
      return { kind: rule.kind, rules: rule.rules.map(fewRules) }
  }
}

it('finds in the database exactly the contacts that the rule says', () => {
  const { geo } = workspace.deps
  const word = fc.constantFrom('rektor', 'Rektor ', 'press', 'ÅÄÖ', 'aao', 'och', '', '%', 'a"b')
  const contact = fc.record({
    name: fc.constant(''),
    email: fc.constant(''),
    role: word,
    organisation: word,
    municipality: fc.constantFrom(null, ...geo.municipalities.slice(0, 4).map(({ code }) => code)),
    county: fc.constantFrom(null, ...geo.counties.slice(0, 4).map(({ code }) => code)),
    language: fc.constantFrom('sv' as const, 'en' as const),
    tags: fc.array(
      word.filter((text) => text !== ''),
      { maxLength: 3 },
    ),
    consent: fc.constant(null),
    consentSource: fc.constant(''),
    consentDate: fc.constant(null),
    notes: fc.constant(''),
  })
  const [people = []] = fc.sample(fc.array(contact, { minLength: 80, maxLength: 80 }), {
    numRuns: 1,
    seed: 7,
  })
  const { database, identityKey } = workspace.deps.workspace
  people.forEach((person: ContactContent, index) => {
    const email = `p${index}@b.example`
    const content = normaliseContact({ ...person, email })
    insertContact(database, identityKey, content, {
      emailKey: email,
      at: '2026-12-01T08:00:00.000Z',
      importId: null,
    })
  })
  const everybody = list(null)
  expect(everybody).toHaveLength(80)

  let found = 0
  fc.assert(
    fc.property(rules(geo), (any) => {
      const rule = fewRules(any)
      const expected = everybody.filter((person) => matchesRule(person, rule)).map(({ id }) => id)
      expect(list(rule).map(({ id }) => id)).toEqual(expected)
      found += expected.length > 0 && expected.length < 80 ? 1 : 0
    }),
    { numRuns: 600 },
  )
  expect(found).toBeGreaterThan(150)
})

it('answers a place from its index, and tags from theirs', () => {
  const { workspace: open, geo } = workspace.deps
  const planOf = (text: string): string => {
    const rule = parseRule(text, geo)
    const condition = rule === null ? undefined : ruleCondition(rule)
    const query = open.database
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(isNull(contacts.deletedAt), condition))
      .orderBy(contacts.id)
      .toSQL()
    const steps = open.database.$client.prepare(`EXPLAIN QUERY PLAN ${query.sql}`).all(...query.params)
    return JSON.stringify(steps)
  }
  expect(planOf('county in (24, 25)')).toContain('USING INDEX contacts_county')
  expect(planOf('municipality = Lycksele')).toContain('USING INDEX contacts_municipality')
  expect(planOf('tag = press')).toContain('SEARCH contact_tags')
})

it('gives a send everybody in the segment, with an address for the envelope and the reason not to write', () => {
  const { workspace: open, geo } = workspace.deps
  const content = normaliseContact({
    email: 'Kansli@åsele.example',
    name: 'Kansliet',
    role: 'enda',
    organisation: '',
    municipality: null,
    county: null,
    language: 'sv',
    tags: [],
    consent: null,
    consentSource: '',
    consentDate: null,
    notes: '',
  })
  const emailKey = 'kansli@xn--sele-poa.example'
  insertContact(open.database, open.identityKey, content, {
    emailKey,
    at: '2026-12-01T08:00:00.000Z',
    importId: null,
  })
  suppress(open.database, open.identityKey, emailKey, 'unsubscribed', '2026-12-01T08:00:00.000Z')
  expect(readRecipients(open.database, open.identityKey, 'roll = enda', geo)).toMatchObject([
    { email: 'Kansli@xn--sele-poa.example', emailKey, name: 'Kansliet', suppressed: 'unsubscribed' },
  ])
  expect(readRecipients(open.database, open.identityKey, null, geo)).toHaveLength(81)
})
