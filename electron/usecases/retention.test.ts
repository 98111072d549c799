import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isProposed } from '../../shared/audience/retention.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import { insertContact, setContactDeleted } from '../store/contacts.ts'
import { countProposals, readProposals } from '../store/retention.ts'
import { audience } from './audience.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { tidyAudience } from './retention.ts'
import { tracesIn } from './tracesIn.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

function add(email: string, createdAt = '2023-01-01T08:00:00.000Z'): ContactId {
  const { database, identityKey } = workspace.deps.workspace
  return insertContact(
    database,
    identityKey,
    {
      ...{ email, name: `Namnet ${email}`, role: '', organisation: '', municipality: null, county: null },
      ...{ language: 'sv', tags: [], consent: null, consentSource: '', consentDate: null, notes: '' },
    },
    { emailKey: email, at: createdAt, importId: null },
  )
}
const total = () => audience['contacts.list'](workspace.deps, { rule: '', search: '' }).total
const proposals = () => audience['retention.proposals'](workspace.deps, { from: 0, count: 100 })

it('proposes nobody until somebody has set a rule', () => {
  add('a@x.example')
  expect(proposals()).toMatchObject({ rows: [], found: 0 })
  audience['retention.setRule'](workspace.deps, { months: 24 })
  expect(proposals()).toMatchObject({ rows: [{ email: 'a@x.example', lastMailedAt: null }], found: 1 })
  expect(audience['retention.rule'](workspace.deps)).toEqual({ months: 24 })
})

it('keeps whom somebody wants kept, removes the others when told to, and takes both back', () => {
  const [a, b] = [add('a@x.example'), add('b@x.example')]
  const young = add('ny@x.example', '2026-11-01T08:00:00.000Z')
  audience['retention.setRule'](workspace.deps, { months: 24 })
  expect(audience['retention.keep'](workspace.deps, { ids: [a], until: '2027-12-01' })).toEqual({ kept: 1 })
  expect(proposals().rows.map(({ id }) => id)).toEqual([b])
  audience['retention.keep'](workspace.deps, { ids: [a], until: null })
  // Whoever is not proposed is not removed, whatever is asked.
  const { removed, batch } = audience['retention.remove'](workspace.deps, { ids: [b, young] })
  expect([removed, total()]).toEqual([1, 2])
  expect(audience['retention.undoRemoval'](workspace.deps, { batch })).toEqual({ restored: 1 })
  expect(total()).toBe(3)
  expect(audience['retention.remove'](workspace.deps, { ids: 'all' })).toMatchObject({ removed: 2 })
  expect([proposals().found, total()]).toEqual([0, 1])
})

it('does not bring back whom somebody has deleted again since', () => {
  const a = add('a@x.example')
  audience['retention.setRule'](workspace.deps, { months: 24 })
  const { batch } = audience['retention.remove'](workspace.deps, { ids: 'all' })
  workspace.setNow('2026-12-02T08:00:00Z')
  audience['contacts.restore'](workspace.deps, { id: a })
  audience['contacts.delete'](workspace.deps, { id: a })
  expect(audience['retention.undoRemoval'](workspace.deps, { batch })).toEqual({ restored: 0 })
})

describe('what was deleted', () => {
  const deliver = (id: ContactId, email: string, state: string) =>
    workspace.deps.workspace.database.$client.exec(`
      INSERT OR IGNORE INTO posts (id, title, lede, body, tags, language, version, created_at, updated_at) VALUES (1, 'Brev', '', '{}', '[]', 'sv', 1, '', '');
      INSERT OR IGNORE INTO channels (id, kind, name, created_at) VALUES (1, 'email', 'E-post', '');
      INSERT OR IGNORE INTO publications (id, post_id, channel_id, wall_time, zone, due_at, missed, state, created_at) VALUES (1, 1, 1, '', '', '', 'run', 'running', '');
      INSERT INTO deliveries (publication_id, contact_id, email, email_key, name, state, attempts, message_id) VALUES (1, ${id}, '${email}', '${email}', 'Namnet', '${state}', 1, '')`)

  it.each([3, 120])('is erased after thirty days, whoever it was (%s of them), and not kept out', (many) => {
    const { deps } = workspace
    const { database, folder } = deps.workspace
    const gone = Array.from({ length: many }, (_, index) => add(`borta${index}@x.example`))
    const waiting = add('vantar@x.example')
    add('kvar@x.example')
    for (const id of [...gone, waiting]) setContactDeleted(database, id, '2026-11-01T07:59:59.000Z')
    deliver(gone[0] as ContactId, 'borta0@x.example', 'sent')
    deliver(waiting, 'vantar@x.example', 'deferred')
    const late = add('nyss@x.example')
    setContactDeleted(database, late, '2026-11-02T08:00:00.000Z')

    tidyAudience(deps)
    const left = database.$client.prepare('SELECT email_key FROM contacts ORDER BY id').pluck().all()
    expect(left).toEqual(['vantar@x.example', 'kvar@x.example', 'nyss@x.example'])
    expect(tracesIn(folder, ['borta'])).toEqual([])
    expect(database.$client.prepare('SELECT state, email FROM deliveries ORDER BY id').all()).toEqual([
      { state: 'sent', email: 'erased' },
      { state: 'deferred', email: 'vantar@x.example' },
    ])
    const noted = database.$client.prepare(
      `SELECT actor, details FROM audit_entries WHERE action = 'contacts.purged'`,
    )
    expect(noted.all()).toEqual([{ actor: 'rundbrev', details: `{"values":{"count":${many}}}` }])
    expect(database.$client.prepare('SELECT count(*) FROM suppressions').pluck().get()).toBe(0)
    expect(audience['contacts.list'](deps, { rule: '', search: 'kvar' }).contacts).toHaveLength(1)
    tidyAudience(deps)
    expect(noted.all()).toHaveLength(1)
  })
})

it('proposes in SQL exactly whom the rule proposes', () => {
  const { database } = workspace.deps.workspace
  const instant = fc
    .integer({ min: 0, max: 20 })
    .map((day) => `2026-01-${String(day + 1).padStart(2, '0')}T08:00:00.000Z`)
  const day = instant.map((at) => at.slice(0, 10))
  const contact = fc.record({
    createdAt: instant,
    lastMailedAt: fc.option(instant),
    retainUntil: fc.option(day),
    deletedAt: fc.option(instant, { freq: 6 }),
  })
  const limits = fc.record({ before: instant, today: day })
  const insert = database.$client.prepare(
    `INSERT INTO contacts (id, email, email_key, name, role, organisation, language, notes, created_at, updated_at, last_mailed_at, retain_until, deleted_at)
     VALUES (?, ?, ?, '', '', '', 'sv', '', ?, '', ?, ?, ?)`,
  )
  fc.assert(
    fc.property(fc.array(contact, { maxLength: 12 }), limits, (all, within) => {
      database.$client.exec('DELETE FROM contacts')
      for (const [index, one] of all.entries()) {
        const { createdAt, lastMailedAt, retainUntil, deletedAt } = one
        insert.run(index + 1, `${index}@a`, `${index}@a`, createdAt, lastMailedAt, retainUntil, deletedAt)
      }
      const expected = all.flatMap((one, index) =>
        one.deletedAt === null && isProposed(one, within) ? [index + 1] : [],
      )
      const found = readProposals(database, within, { from: 0, count: 500 }).map(({ id }) => Number(id))
      expect(found.sort((one, other) => one - other)).toEqual(expected)
      expect(countProposals(database, within)).toBe(expected.length)
    }),
  )
})
