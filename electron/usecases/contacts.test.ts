import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ContactContent } from '../../shared/audience/contact.ts'
import { MunicipalityCode } from '../../shared/contract/scalars.ts'
import { suppressedHashes } from '../store/suppressions.ts'
import { contacts } from './contacts.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const reception: ContactContent = {
  email: 'Rektor@Lycksele.example',
  name: 'Växeln  Ek',
  role: 'rektor',
  organisation: 'Lärcentrum Lycksele',
  municipality: MunicipalityCode.parse('2481'),
  county: null,
  language: 'sv',
  tags: ['press', 'medlem', 'Press'],
  consent: 'public-task',
  consentSource: '',
  consentDate: null,
  notes: '',
}
const save = (content: Partial<ContactContent> = {}) =>
  contacts['contacts.save'](workspace.deps, { id: null, content: { ...reception, ...content } })
const list = (search = '', rule = '') => contacts['contacts.list'](workspace.deps, { rule, search })
const suppressedOf = (email: string) => list().contacts.find((contact) => contact.email === email)?.suppressed

it('offers the words that contacts have: each once, as most write it, without those of who is gone', () => {
  save({ email: 'a@b.example', role: 'Rektor', tags: ['Press'], organisation: 'Östra skolan' })
  save({ email: 'b@b.example', role: 'rektor', tags: ['press', 'å'], organisation: 'Ålands skola' })
  save({ email: 'c@b.example', role: 'rektor', tags: [], organisation: '' })
  const gone = save({ email: 'd@b.example', role: 'journalist', tags: ['lokalt'] })
  contacts['contacts.delete'](workspace.deps, { id: gone.id })
  expect(contacts['contacts.words'](workspace.deps)).toEqual({
    roles: [{ word: 'rektor', contacts: 3 }],
    tags: [
      { word: 'Press', contacts: 2 },
      { word: 'å', contacts: 1 },
    ],
    organisations: [
      { word: 'Ålands skola', contacts: 1 },
      { word: 'Östra skolan', contacts: 1 },
    ],
    total: 3,
  })
})

describe('a contact that is saved', () => {
  it('is kept tidy: county from the municipality, tags as a set, one line per field', () => {
    expect(save()).toMatchObject({
      email: 'Rektor@lycksele.example',
      name: 'Växeln Ek',
      county: '24',
      tags: ['medlem', 'press'],
      suppressed: null,
    })
    expect(workspace.events).toEqual([{ name: 'area.changed', payload: { area: 'audience' } }])
  })

  it('is refused where its address is none, its municipality is none, or somebody else has the address', () => {
    save()
    const refused = (content: Partial<ContactContent>, code: string) =>
      expect(() => save(content)).toThrow(expect.objectContaining({ code }))
    refused({ email: 'a@b.example\r\nBcc: c@d.example' }, 'contact-email-invalid')
    refused({ email: 'REKTOR@lycksele.example' }, 'contact-exists')
    refused(
      { email: 'x@y.example', municipality: MunicipalityCode.parse('9999') },
      'contact-municipality-unknown',
    )
    expect(list().total).toBe(1)
  })

  it('is changed in place, address too', () => {
    const { id } = save()
    contacts['contacts.save'](workspace.deps, {
      id,
      content: { ...reception, email: 'ny@b.example', tags: [] },
    })
    expect(list().contacts).toMatchObject([{ id, email: 'ny@b.example', tags: [] }])
  })
})

describe('a contact that is deleted', () => {
  it('is gone from every list and comes back whole with undo', () => {
    const saved = save()
    contacts['contacts.delete'](workspace.deps, { id: saved.id })
    expect(list()).toEqual({ contacts: [], total: 0 })
    expect(() => contacts['contacts.delete'](workspace.deps, { id: saved.id })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
    expect(contacts['contacts.restore'](workspace.deps, { id: saved.id })).toEqual(saved)
  })

  it('comes back with new content when its address is added again', () => {
    const { id } = save()
    contacts['contacts.delete'](workspace.deps, { id })
    expect(save({ name: 'Växeln Berg' })).toMatchObject({ id, name: 'Växeln Berg' })
  })

  it('gives its address up to a contact that takes it', () => {
    const { id } = save()
    contacts['contacts.delete'](workspace.deps, { id })
    const other = save({ email: 'other@b.example' })
    contacts['contacts.save'](workspace.deps, { id: other.id, content: reception })
    expect(list().contacts).toMatchObject([{ id: other.id, email: 'Rektor@lycksele.example' }])
  })
})

describe('the list', () => {
  it('is searched by words in any order, case and accents aside', () => {
    save()
    save({
      email: 'b@asele.example',
      name: 'Arkivet Åhl',
      role: 'Kommunchef',
      organisation: 'Åsele kommun',
      tags: [],
    })
    const found = (search: string, rule = '') => list(search, rule).contacts.map(({ name }) => name)
    expect(found('rektor vaxeln')).toEqual(['Växeln Ek'])
    expect(found('AHL asele')).toEqual(['Arkivet Åhl'])
    expect(found('larcentrum')).toEqual(['Växeln Ek'])
    expect(found('100%')).toEqual([])
    expect(found('', 'tag = press')).toEqual(['Växeln Ek'])
    expect(found('arkivet', 'tag = press')).toEqual([])
    expect(list('arkivet').total).toBe(2)
  })

  it('is sorted as a Swedish register, the nameless last', () => {
    const names = ['Åke', 'anders', '', 'Zeth', 'Örjan', 'Ärna']
    names.forEach((name, index) => {
      save({ name, email: `p${index}@b.example` })
    })
    expect(list().contacts.map(({ name }) => name)).toEqual(['anders', 'Zeth', 'Åke', 'Ärna', 'Örjan', ''])
  })
})

describe('a suppression', () => {
  const suppress = (reason: 'by-hand' | 'hard-bounce' | 'unsubscribed' | 'complaint') =>
    contacts['contacts.suppress'](workspace.deps, { email: reception.email, reason })
  const lift = () => contacts['contacts.liftSuppression'](workspace.deps, { email: reception.email })

  it('is kept as a hash that says nothing of the address', () => {
    save()
    suppress('by-hand')
    expect(suppressedOf('Rektor@lycksele.example')).toBe('by-hand')
    const { database } = workspace.deps.workspace
    expect([...suppressedHashes(database).keys()]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
  })

  it('is lifted only where it was set by hand', () => {
    save()
    suppress('by-hand')
    lift()
    expect(suppressedOf('Rektor@lycksele.example')).toBeNull()
    suppress('unsubscribed')
    expect(lift).toThrow(expect.objectContaining({ code: 'suppression-not-by-hand' }))
    expect(suppressedOf('Rektor@lycksele.example')).toBe('unsubscribed')
  })

  it('keeps its weightiest reason', () => {
    save()
    for (const reason of ['hard-bounce', 'complaint', 'by-hand', 'unsubscribed'] as const) suppress(reason)
    expect(suppressedOf('Rektor@lycksele.example')).toBe('complaint')
  })
})

it('tells what happened with a contact, the newest first: letters, imports and changes, by whom', () => {
  const { database } = workspace.deps.workspace
  const { id } = save()
  workspace.setNow('2026-12-02T08:00:00Z')
  contacts['contacts.save'](workspace.deps, { id, content: { ...reception, role: 'kommunchef' } })
  database.$client.exec(`
    INSERT INTO posts (id, title, lede, body, tags, language, version, created_at, updated_at) VALUES (1, 'Julbrev', '', '{}', '[]', 'sv', 1, '', '');
    INSERT INTO channels (id, kind, name, created_at) VALUES (1, 'email', 'E-post', '');
    INSERT INTO publications (id, post_id, channel_id, wall_time, zone, due_at, missed, state, created_at)
      VALUES (7, 1, 1, '', '', '2026-12-01T10:00:00.000Z', 'run', 'done', '');
    INSERT INTO deliveries (publication_id, contact_id, email, email_key, name, state, message_id, response, settled_at)
      VALUES (7, ${id}, 'a', 'a', '', 'bounced', 'm', '550 5.1.1', '2026-12-03T09:00:00.000Z');
    INSERT INTO imports (id, kind, file_name, sha256, added, rejected, at)
      VALUES (3, 'contacts', 'register.csv', '', 0, 0, '2026-12-01T09:00:00.000Z');
    INSERT INTO import_changes (import_id, contact_id, before, was_deleted) VALUES (3, ${id}, '{}', 0);`)
  expect(contacts['contacts.history'](workspace.deps, { id }).events).toMatchObject([
    { kind: 'delivery', title: 'Julbrev', publicationId: 7, state: 'bounced', response: '550 5.1.1' },
    {
      ...{ kind: 'act', action: 'contact.changed', actor: 'officer' },
      details: { before: { role: 'rektor' }, after: { role: 'kommunchef' } },
    },
    { kind: 'import', fileName: 'register.csv', how: 'changed' },
    { kind: 'act', action: 'contact.added' },
  ])
})
