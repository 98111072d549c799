import { and, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { matchesRule, type RuleSubject } from '../../shared/audience/matchesRule.ts'
import { normaliseContact } from '../../shared/audience/normaliseContact.ts'
import { rules } from '../../shared/audience/segmentRule.arbitrary.ts'
import type { Rule, RuleMoment } from '../../shared/audience/segmentRule.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import { askedRule } from '../usecases/askedRule.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { insertContact, listContacts, readRecipients } from './contacts.ts'
import { manyAtOnce } from './memberMasks.ts'
import { contacts } from './schema.ts'
import { countByCounty, countQuery } from './segmentCount.ts'
import { ruleCondition } from './segmentQuery.ts'
import { suppress } from './suppressions.ts'

let workspace: TestWorkspace
let people: readonly (RuleSubject & { readonly id: ContactId })[]
const at: RuleMoment = { today: '2026-12-01', zone: 'Europe/Stockholm' }
const everybody = 80
const names = ['rektor', 'PRESS', 'åäö'] as const
const received = ['1', '2', '3'] as const

beforeAll(() => {
  workspace = openTestWorkspace('2026-12-01T08:00:00Z')
  addNamedThings()
  people = addPeople()
})
afterAll(() => workspace.close())

const list = (rule: Rule | null) => {
  const { database, identityKey } = workspace.deps.workspace
  return listContacts(database, identityKey, { rule: rule && { rule, at }, search: [] })
}

/** Three lists, three groups of the first municipalities, of which one has left two, and three publications. */
function addNamedThings(): void {
  const { $client } = workspace.deps.workspace.database
  const { municipalities } = workspace.deps.geo
  $client.exec(`
    INSERT INTO posts (id, title, lede, body, tags, language, version, created_at, updated_at) VALUES (1, 'Brev', '', '{}', '[]', 'sv', 1, '', '');
    INSERT INTO channels (id, kind, name, created_at) VALUES (1, 'email', 'E-post', '');`)
  names.forEach((name, index) => {
    $client
      .prepare(
        "INSERT INTO segments (id, name, kind, rule, created_at, updated_at) VALUES (?, ?, 'list', '', '', '')",
      )
      .run(index + 1, name)
    $client.prepare("INSERT INTO groups (id, name, created_at) VALUES (?, ?, '')").run(index + 1, name)
    $client
      .prepare(
        "INSERT INTO publications (id, post_id, channel_id, wall_time, zone, due_at, missed, state, created_at) VALUES (?, 1, 1, '', '', '', 'run', 'done', '')",
      )
      .run(index + 1)
    const member = $client.prepare(
      'INSERT INTO memberships (group_id, municipality, from_day, to_day) VALUES (?, ?, ?, ?)',
    )
    member.run(index + 1, municipalities[index]?.code, '2020-01-01', null)
    member.run(index + 1, municipalities[index + 1]?.code, '2026-12-01', '2026-12-01')
    member.run(index + 1, municipalities[3]?.code, '2020-01-01', '2026-11-30')
  })
}

/** Contacts of few places and words, so that they often meet a rule, each with what a rule can ask for. */
function addPeople() {
  const { geo, workspace: open } = workspace.deps
  const { database, identityKey } = open
  const { $client } = database
  const word = fc.constantFrom('rektor', 'Rektor ', 'press', 'ÅÄÖ', 'aao', 'och', '', '%', 'a"b')
  const few = fc.subarray([0, 1, 2])
  const person = fc.record({
    role: word,
    organisation: word,
    municipality: fc.constantFrom(null, ...geo.municipalities.slice(0, 4).map(({ code }) => code)),
    county: fc.constantFrom(null, ...geo.counties.slice(0, 4).map(({ code }) => code)),
    language: fc.constantFrom('sv' as const, 'en' as const),
    tags: fc.array(
      word.filter((text) => text !== ''),
      { maxLength: 3 },
    ),
    consent: fc.constantFrom(null, 'public-task' as const, 'consent' as const),
    suppressed: fc.boolean(),
    mailings: fc.nat({ max: 5 }),
    bounces: fc.nat({ max: 2 }),
    lastMailedAt: fc.option(
      fc
        .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString()),
    ),
    on: few,
    got: few,
    failed: few,
  })
  const [sample = []] = fc.sample(fc.array(person, { minLength: everybody, maxLength: everybody }), {
    numRuns: 1,
    seed: 7,
  })
  const deliver = $client.prepare(
    "INSERT INTO deliveries (publication_id, contact_id, email, email_key, name, state, message_id) VALUES (?, ?, '', ?, '', ?, '')",
  )
  return sample.map(({ on, got, failed, suppressed, ...one }, index) => {
    const email = `p${index}@b.example`
    const content = normaliseContact({
      ...one,
      ...{ email, name: '', consentSource: '', consentDate: null, notes: '' },
    })
    const id = insertContact(database, identityKey, content, {
      ...{ emailKey: email, at: '2026-12-01T08:00:00.000Z', importId: null },
    })
    if (suppressed) suppress(database, identityKey, email, 'by-hand', '2026-12-01T08:00:00.000Z')
    for (const which of on)
      $client.prepare("INSERT INTO segment_members VALUES (?, ?, '')").run(which + 1, id)
    for (const which of got) deliver.run(which + 1, id, email, 'sent')
    for (const which of failed) if (!got.includes(which)) deliver.run(which + 1, id, email, 'bounced')
    $client
      .prepare('UPDATE contacts SET last_mailed_at = ?, mailed_count = ?, bounced_count = ? WHERE id = ?')
      .run(one.lastMailedAt, one.mailings, one.bounces, id)
    const place = geo.municipalities.slice(0, 4).findIndex(({ code }) => code === one.municipality)
    return {
      ...{ ...content, ...one, id, suppressed, received: got.map((which) => which + 1) },
      tags: content.tags,
      lists: on.flatMap((which) => names[which] ?? []),
      groups: names.filter((_, which) => place === which || place === which + 1),
    }
  })
}

/** Few places and words, so that rules and contacts often meet. */
function fewRules(rule: Rule): Rule {
  const { geo } = workspace.deps
  const fewer = (field: string, value: string) => {
    const length = [...value].length
    if (field === 'county') return geo.counties[Number(value) % 4]?.code ?? value
    if (field === 'municipality') return geo.municipalities[Number(value) % 4]?.code ?? value
    if (field === 'list' || field === 'group') return names[length % 3] ?? value
    if (field === 'received') return received[Number(value) % 3] ?? value
    if (field === 'consent' || field === 'suppressed') return value
    return length > 3 ? (names[length % 3] ?? value) : value
  }
  switch (rule.kind) {
    case 'compare':
      return { ...rule, values: rule.values.map((value) => fewer(rule.field, value)) }
    case 'not':
      return { kind: 'not', rule: fewRules(rule.rule) }
    case 'and':
    case 'or':
      return { kind: rule.kind, rules: rule.rules.map(fewRules) }
    case 'count':
    case 'mailed':
      return rule
  }
}

it('finds in the database exactly the contacts that the rule says, and counts them', () => {
  let found = 0
  fc.assert(
    fc.property(rules(workspace.deps.geo), (any) => {
      const rule = fewRules(any)
      const expected = people.filter((person) => matchesRule(person, rule, at))
      expect(list(rule).map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      const { database } = workspace.deps.workspace
      const counted = countByCounty(database, { rule, at })
      expect(countByCounty(database, { rule, at }, manyAtOnce(database, 0))).toEqual(counted)
      expect(counted.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(expected.length)
      expect(counted.reduce((sum, { suppressed }) => sum + suppressed, 0)).toBe(
        expected.filter(({ suppressed }) => suppressed).length,
      )
      found += expected.length > 0 && expected.length < everybody ? 1 : 0
    }),
    { numRuns: 400 },
  )
  expect(found).toBeGreaterThan(150)
})

it('counts from one index alone, in its order, and finds a municipality, a tag and a list in theirs', () => {
  const { workspace: open, deps } = { workspace: workspace.deps.workspace, deps: workspace.deps }
  const explain = (query: { sql: string; params: unknown[] }) =>
    JSON.stringify(open.database.$client.prepare(`EXPLAIN QUERY PLAN ${query.sql}`).all(...query.params))
  const countPlan = (text: string) => explain(countQuery(open.database, askedRule(deps, text)).toSQL())
  const everything =
    'role = x or organisation = y or language = en or consent = none or suppressed = yes or mailings > 2 or bounces > 0 or never mailed'
  for (const text of ['', everything, `not (${everything})`, 'tag != press']) {
    expect(countPlan(text)).toMatch(/SCAN contacts USING (COVERING )?INDEX contacts_counted/)
    expect(countPlan(text)).not.toContain('TEMP B-TREE')
  }
  expect(countPlan('county in (24, 25)')).toContain('contacts_counted (county=?)')
  expect(countPlan('municipality = Lycksele')).toContain('contacts_municipality')
  expect(countPlan('received = 1')).toContain('deliveries_received (publication_id=?')
  expect(countPlan('tag = press')).toContain('contact_tags_key (tag_key=?)')

  const listPlan = (text: string) => {
    const asked = askedRule(deps, text)
    const query = open.database
      .select({ id: contacts.id })
      .from(contacts)
      .where(
        and(isNull(contacts.deletedAt), asked === null ? undefined : ruleCondition(asked.rule, asked.at)),
      )
      .orderBy(contacts.id)
      .toSQL()
    return explain(query)
  }
  expect(listPlan('tag = press')).toContain('INTEGER PRIMARY KEY')
  expect(listPlan('list = rektor')).toContain('INTEGER PRIMARY KEY')
})

it('gives a send everybody in the segment, with an address for the envelope and the reason not to write', () => {
  const { workspace: open } = workspace.deps
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
  expect(
    readRecipients(open.database, open.identityKey, askedRule(workspace.deps, 'roll = enda')),
  ).toMatchObject([
    { email: 'Kansli@xn--sele-poa.example', emailKey, name: 'Kansliet', suppressed: 'unsubscribed' },
  ])
  expect(readRecipients(open.database, open.identityKey, null)).toHaveLength(everybody + 1)
})
