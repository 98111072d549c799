import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Contact, ContactContent } from '../../shared/audience/contact.ts'
import type { ContactChange } from '../../shared/audience/contactChange.ts'
import { type ContactId, CountyCode, MunicipalityCode } from '../../shared/contract/scalars.ts'
import type { WhichContacts } from '../../shared/contract/whichContacts.ts'
import { auditEntries } from '../store/schema.ts'
import { contacts } from './contacts.ts'
import { fillSearchLater } from './fillSearchLater.ts'
import { manyContacts } from './manyContacts.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const lycksele = { municipality: MunicipalityCode.parse('2481'), county: CountyCode.parse('24') }
const nobody: ContactContent = {
  ...{ email: '', name: '', role: '', organisation: '', municipality: null, county: null, language: 'sv' },
  ...{ tags: [], consent: null, consentSource: '', consentDate: null, notes: '' },
}
const add = (content: Partial<ContactContent>) =>
  contacts['contacts.save'](workspace.deps, { id: null, content: { ...nobody, ...content } }).id
const list = (rule = '', search = '') => contacts['contacts.list'](workspace.deps, { rule, search }).contacts
const only = (id: ContactId) => list().find((contact) => contact.id === id)
const these = (...ids: ContactId[]): WhichContacts => ({ kind: 'ids', ids })
const all: WhichContacts = { kind: 'matching', rule: '', search: '', except: [] }
const change = (which: WhichContacts, some: Partial<ContactChange>) =>
  manyContacts['contacts.changeMany'](workspace.deps, {
    which,
    change: { addTags: [], removeTags: [], ...some },
  })
const undo = (batch: number | null) =>
  manyContacts['contacts.undoMany'](workspace.deps, { batch: batch ?? 0 })
const entriesOf = (batch: number | null) =>
  workspace.deps.workspace.database
    .select()
    .from(auditEntries)
    .all()
    .filter((entry) => entry.batch === batch)
/** What is known of everybody, but for when it was changed last. */
const known = (): Omit<Contact, 'updatedAt'>[] => list().map(({ updatedAt, ...contact }) => contact)

describe('a change of many contacts', () => {
  it('is told of those whom it changed, and noted for each with what was and what is', () => {
    const one = add({ email: 'a@b.example', role: 'rektor', tags: ['press', 'medlem'] })
    const other = add({ email: 'b@b.example', role: 'Kommunchef', ...lycksele })
    const same = add({ email: 'c@b.example', role: 'kommunchef', tags: ['årsmöte'], ...lycksele })
    const done = change(all, {
      ...{ role: ' kommunchef ', place: { ...lycksele, county: null } },
      ...{ addTags: ['Årsmöte'], removeTags: ['PRESS'] },
    })
    expect(done.done).toBe(2)
    expect(only(one)).toMatchObject({ role: 'kommunchef', county: '24', tags: ['medlem', 'Årsmöte'] })
    expect(only(same)?.tags).toEqual(['årsmöte'])
    expect(entriesOf(done.batch).map(({ contactId, actor, action }) => [contactId, actor, action])).toEqual([
      [one, 'officer', 'contact.changed'],
      [other, 'officer', 'contact.changed'],
    ])
    expect(entriesOf(done.batch)[0]?.details).toEqual({
      before: { role: 'rektor', municipality: null, county: null, tags: ['medlem', 'press'] },
      after: { role: 'kommunchef', municipality: '2481', county: '24', tags: ['medlem', 'Årsmöte'] },
    })
    expect(list('role = kommunchef')).toHaveLength(3)
    expect(list('', 'kommunchef a@b')).toHaveLength(1)
  })

  it('is of all that match but some, and never of who is deleted', () => {
    const one = add({ email: 'a@b.example', role: 'rektor' })
    const other = add({ email: 'b@b.example', role: 'rektor' })
    const gone = add({ email: 'c@b.example', role: 'rektor' })
    contacts['contacts.delete'](workspace.deps, { id: gone })
    const rektors: WhichContacts = {
      kind: 'matching',
      rule: 'role = rektor',
      search: 'b.ex',
      except: [other],
    }
    expect(change(rektors, { language: 'en' }).done).toBe(1)
    expect([only(one)?.language, only(other)?.language]).toEqual(['en', 'sv'])
    expect(change(these(gone), { language: 'en' })).toEqual({ batch: null, done: 0 })
    expect(change(all, { language: 'sv' }).done).toBe(1)
  })

  it('is refused whole where somebody would have too many tags or the municipality is none', () => {
    const full = add({ email: 'a@b.example', tags: Array.from({ length: 50 }, (_, at) => `tag ${at}`) })
    const before = known()
    expect(() => change(all, { addTags: ['press'] })).toThrow(
      expect.objectContaining({ code: 'contacts-tags-full', values: { count: 1, most: 50 } }),
    )
    const nowhere = { municipality: MunicipalityCode.parse('9999'), county: null }
    expect(() => change(all, { place: nowhere })).toThrow(
      expect.objectContaining({ code: 'contact-municipality-unknown' }),
    )
    expect(known()).toEqual(before)
    expect(change(these(full), { addTags: ['press'], removeTags: ['tag 1'] }).done).toBe(1)
  })
})

it('leaves nothing for the next search to do', async () => {
  add({ email: 'a@b.example', role: 'rektor' })
  list('', 'rektor')
  change(all, { role: 'kommunchef' })
  await fillSearchLater(workspace.deps)
  const { $client } = workspace.deps.workspace.database
  expect($client.prepare('SELECT count(*) FROM contact_search_changed').pluck().get()).toBe(0)
  expect($client.prepare('SELECT text FROM contact_search').pluck().get()).toContain('kommunchef')
})

describe('what was done to many', () => {
  it('is taken back whatever it was: fields, tags, deletion and suppression', () => {
    add({ email: 'a@b.example', role: 'rektor', tags: ['press', 'Årsmöte'], notes: 'a' })
    const listed = add({ email: 'b@b.example', ...lycksele })
    contacts['contacts.suppress'](workspace.deps, { email: 'b@b.example', reason: 'unsubscribed' })
    const before = known()
    const consent = { basis: 'consent', source: 'Blankett', date: '2026-11-02' } as const
    const changed = change(all, { consent, role: '', addTags: ['x'], removeTags: ['årsmöte'] })
    expect(undo(changed.batch)).toEqual({ undone: 2, kept: 0 })
    expect(known()).toEqual(before)
    expect(list('role = rektor and tag = årsmöte')).toHaveLength(1)
    const deleted = manyContacts['contacts.deleteMany'](workspace.deps, { which: all })
    expect([deleted.done, list().length]).toEqual([2, 0])
    expect(undo(deleted.batch)).toEqual({ undone: 2, kept: 0 })
    const suppressed = manyContacts['contacts.suppressMany'](workspace.deps, { which: all })
    expect(suppressed.done).toBe(1)
    expect(list().map(({ suppressed }) => suppressed)).toEqual(['by-hand', 'unsubscribed'])
    expect(undo(suppressed.batch)).toEqual({ undone: 1, kept: 0 })
    expect(known()).toEqual(before)
    expect(only(listed)?.suppressed).toBe('unsubscribed')
  })

  it('stays where it has been changed since, in what it changed', () => {
    const one = add({ email: 'a@b.example', role: 'rektor' })
    const other = add({ email: 'b@b.example', role: 'rektor' })
    const { batch } = change(all, { role: 'kommunchef' })
    const save = (id: ContactId, content: Partial<ContactContent>) =>
      contacts['contacts.save'](workspace.deps, { id, content: { ...nobody, ...only(id), ...content } })
    save(one, { role: 'politiker' })
    save(other, { notes: 'Ringde.' })
    expect(undo(batch)).toEqual({ undone: 1, kept: 1 })
    expect(only(one)?.role).toBe('politiker')
    expect(only(other)).toMatchObject({ role: 'rektor', notes: 'Ringde.' })
    expect(undo(batch)).toEqual({ undone: 0, kept: 2 })
    expect(() => undo(1000)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('is gone without a trace when all acts are taken back, the last one first', () => {
    const word = fc.constantFrom(
      '',
      'rektor',
      'Rektor',
      'ö"\'\\-rådet',
      '{{x}}',
      "'); DROP TABLE contacts; --",
    )
    const tag = fc.constantFrom('press', 'Press', 'årsmöte', 'a"b', "o'ring")
    const some = fc.record(
      {
        role: word,
        organisation: word,
        place: fc.constantFrom(lycksele, { municipality: null, county: null }),
        language: fc.constantFrom('sv' as const, 'en' as const),
        addTags: fc.uniqueArray(tag, { maxLength: 2 }),
        removeTags: fc.uniqueArray(tag, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    )
    for (let at = 0; at < 6; at += 1) {
      add({ email: `p${at}@b.example`, role: at % 2 === 0 ? 'rektor' : '', tags: at > 3 ? ['press'] : [] })
    }
    const ids = list().map(({ id }) => id)
    let acts = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.subarray(ids), some), { maxLength: 5 }), (changes) => {
        const before = known()
        const batches = changes.map(([chosen, part]) => {
          const expected = new Map(known().map((contact) => [contact.id, contact]))
          const { batch, done } = change(these(...chosen), part as Partial<ContactChange>)
          const differing = known().filter(
            (contact) => JSON.stringify(contact) !== JSON.stringify(expected.get(contact.id)),
          )
          expect(done).toBe(differing.length)
          expect(differing.every(({ id }) => chosen.includes(id))).toBe(true)
          return { batch, done }
        })
        for (const { batch, done } of batches.toReversed()) {
          if (batch !== null) expect(undo(batch)).toEqual({ undone: done, kept: 0 })
          acts += done
        }
        expect(known()).toEqual(before)
      }),
      { numRuns: 60, seed: 7 },
    )
    expect(acts).toBeGreaterThan(100)
  })
})

it('notes who added, changed, deleted, brought back and suppressed a contact, with the fields that were changed', () => {
  const id = add({ email: 'a@b.example', role: 'rektor' })
  const content = { ...nobody, email: 'b@b.example', role: 'rektor' }
  contacts['contacts.save'](workspace.deps, { id, content })
  contacts['contacts.save'](workspace.deps, { id, content })
  contacts['contacts.suppress'](workspace.deps, { email: 'b@b.example', reason: 'by-hand' })
  contacts['contacts.liftSuppression'](workspace.deps, { email: 'b@b.example' })
  contacts['contacts.delete'](workspace.deps, { id })
  contacts['contacts.restore'](workspace.deps, { id })
  const noted = workspace.deps.workspace.database.select().from(auditEntries).all()
  expect(noted.every(({ contactId, actor }) => contactId === id && actor === 'officer')).toBe(true)
  expect(noted.map(({ action, details }) => [action, details])).toEqual([
    ['contact.added', {}],
    ['contact.changed', { before: { email: 'a@b.example' }, after: { email: 'b@b.example' } }],
    ['suppression.added', { values: { reason: 'by-hand' } }],
    ['suppression.lifted', {}],
    ['contact.deleted', {}],
    ['contact.restored', {}],
  ])
})
