import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ContactId, SegmentId } from '../../shared/contract/scalars.ts'
import { auditEntries } from '../store/schema.ts'
import { audience } from './audience.ts'
import { importContacts } from './importContacts.ts'
import { fileOf } from './importing/testFile.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
let ids: ReadonlyMap<string, ContactId>
beforeEach(async () => {
  workspace = openTestWorkspace()
  const text = [
    'epost;kommun;roll',
    'a@b.example;Lycksele;rektor',
    'c@d.example;Malå;rektor',
    'e@f.example;Kiruna;kommunchef',
    'g@åsele.example;Åsele;kommunchef',
  ].join('\n')
  await importContacts(workspace.deps, {
    path: fileOf(text),
    mapping: { email: 'epost', municipality: 'kommun', role: 'roll' },
    consent: null,
    dryRun: false,
  })
  ids = new Map(everybody().map(({ email, id }) => [email, id]))
})
afterEach(() => workspace.close())

const everybody = (rule = '') => audience['contacts.list'](workspace.deps, { rule, search: '' }).contacts
const idOf = (email: string) => ids.get(email) as ContactId
const these = (...emails: string[]) => ({ kind: 'ids', ids: emails.map(idOf) }) as const
const matching = (rule: string, ...except: ContactId[]) =>
  ({ kind: 'matching', rule, search: '', except }) as const
const create = (name: string, contacts: Parameters<(typeof audience)['lists.create']>[1]['contacts']) =>
  audience['lists.create'](workspace.deps, { name, contacts })
const on = (rule: string) => everybody(rule).map(({ email }) => email)
const refusal = (code: string) => expect.objectContaining({ code })

it('holds whom somebody has put there, and is a segment wherever one is', () => {
  const { list, added } = create('Styrelsen', these('a@b.example', 'e@f.example'))
  expect({ kind: list.kind, rule: list.rule, added }).toEqual({
    kind: 'list',
    rule: 'list = Styrelsen',
    added: 2,
  })
  expect(on(list.rule)).toEqual(['a@b.example', 'e@f.example'])
  expect(on('role = rektor and not lista = styrelsen')).toEqual(['c@d.example'])
  expect(audience['segments.count'](workspace.deps, { rule: list.rule })).toMatchObject({ count: 2 })
})

it('takes all that match but some, once each, and gives back who was new', () => {
  const { list } = create('Stora listan', these('a@b.example'))
  const add = (rule: string, ...except: ContactId[]) =>
    audience['lists.add'](workspace.deps, { id: list.id, contacts: matching(rule, ...except) }).added
  expect(add('', idOf('e@f.example'))).toEqual([idOf('c@d.example'), idOf('g@åsele.example')])
  expect(add('role = rektor')).toEqual([])
  const { removed } = audience['lists.remove'](workspace.deps, {
    id: list.id,
    contacts: matching('role = kommunchef'),
  })
  expect(removed).toEqual([idOf('g@åsele.example')])
  expect(on(list.rule)).toEqual(['a@b.example', 'c@d.example'])
  expect(audience['lists.ofContact'](workspace.deps, { id: idOf('a@b.example') })).toEqual({
    lists: [list.id],
  })
})

it('takes pasted addresses, and says which are nobody it knows', () => {
  const { list } = create('Inbjudna', these('a@b.example'))
  audience['contacts.delete'](workspace.deps, { id: idOf('e@f.example') })
  const text = 'A <A@B.example>; c@d.example\ng@xn--sele-poa.example, e@f.example nobody@b.example, x@@y'
  expect(audience['lists.addAddresses'](workspace.deps, { id: list.id, text })).toEqual({
    added: [idOf('c@d.example'), idOf('g@åsele.example')],
    already: 1,
    unknown: ['e@f.example', 'nobody@b.example'],
    invalid: ['x@@y'],
  })
})

it('is renamed in the rules that name it, which stay otherwise as they were written', () => {
  const { list } = create('Styrelsen', null)
  const rule = 'Län = AC   eller lista i ("styrelsen", Styrelsen) och inte tagg = Styrelsen'
  const segment = audience['segments.save'](workspace.deps, { id: null, name: 'Urval', rule })
  audience['lists.rename'](workspace.deps, { id: list.id, name: ' Nya "styrelsen" ' })
  const named = (name: string) =>
    audience['segments.list'](workspace.deps).segments.find((other) => other.name === name)
  expect(named(segment.name)?.rule).toBe(
    'Län = AC   eller lista i ("Nya ""styrelsen""", "Nya ""styrelsen""") och inte tagg = Styrelsen',
  )
  expect(named('Nya "styrelsen"')?.rule).toBe('list = "Nya ""styrelsen"""')
  expect(on(named('Nya "styrelsen"')?.rule ?? '')).toEqual([])
})

it('is not deleted while a rule names it, and otherwise says who was on it', () => {
  const { list } = create('Styrelsen', these('a@b.example'))
  const { id } = audience['segments.save'](workspace.deps, {
    ...{ id: null, name: 'Urval', rule: 'roll = rektor och inte lista = styrelsen' },
  })
  const remove = (which: SegmentId) => audience['segments.delete'](workspace.deps, { id: which })
  expect(() => remove(list.id)).toThrow(
    expect.objectContaining({ code: 'list-in-rules', values: { name: 'Styrelsen', segments: 'Urval' } }),
  )
  expect(remove(id)).toEqual({ members: [] })
  expect(remove(list.id)).toEqual({ members: [idOf('a@b.example')] })
  expect(() => on('list = Styrelsen')).toThrow(refusal('rule-list-unknown'))
})

it('is no segment with a rule, and takes no name that one has', () => {
  const { list } = create('Styrelsen', null)
  const rule = audience['segments.save'](workspace.deps, {
    id: null,
    name: 'Rektorer',
    rule: 'roll = rektor',
  })
  expect(() => create('REKTORER', null)).toThrow(refusal('segment-name-taken'))
  const save = () => audience['segments.save'](workspace.deps, { id: list.id, name: 'Styrelsen', rule: '' })
  expect(save).toThrow(refusal('segment-is-list'))
  const contacts = these('a@b.example')
  expect(() => audience['lists.add'](workspace.deps, { id: rule.id, contacts })).toThrow(
    refusal('segment-is-rule'),
  )
})

it('loses a contact that is erased, and keeps one that comes back', () => {
  const { list } = create('Styrelsen', these('a@b.example', 'c@d.example'))
  audience['contacts.delete'](workspace.deps, { id: idOf('c@d.example') })
  expect(on(list.rule)).toEqual(['a@b.example'])
  audience['contacts.restore'](workspace.deps, { id: idOf('c@d.example') })
  audience['contacts.erase'](workspace.deps, { email: 'a@b.example' })
  expect(on(list.rule)).toEqual(['c@d.example'])
})

it('is counted with the segments, all of them at once', async () => {
  create('Styrelsen', these('a@b.example'))
  audience['segments.save'](workspace.deps, { id: null, name: 'Chefer', rule: 'roll = kommunchef' })
  audience['contacts.suppress'](workspace.deps, { email: 'e@f.example', reason: 'by-hand' })
  const { everybody: all, segments } = await audience['segments.counts'](workspace.deps)
  expect([all, ...segments.map(({ contacts }) => contacts)]).toEqual([4, 2, 1])
})

it('leaves a trace of what was done to it, without addresses', () => {
  const { list } = create('Styrelsen', these('a@b.example'))
  audience['lists.addAddresses'](workspace.deps, { id: list.id, text: 'c@d.example' })
  audience['segments.delete'](workspace.deps, { id: list.id })
  const entries = workspace.deps.workspace.database
    .select({ action: auditEntries.action, details: auditEntries.details })
    .from(auditEntries)
    .all()
    .filter(({ action }) => action.startsWith('segment.'))
  const values = { name: 'Styrelsen', kind: 'list' }
  expect(entries).toEqual([
    { action: 'segment.saved', details: { values: { ...values, added: 1 } } },
    { action: 'segment.saved', details: { values: { ...values, added: 1 } } },
    { action: 'segment.deleted', details: { values: { ...values, contacts: 2 } } },
  ])
})

it('follows a group that gets another name, and keeps a group that a rule names', () => {
  const group = audience['groups.save'](workspace.deps, {
    ...{ id: null, content: { name: 'Akademi Norr', own: true } },
  })
  const [municipality] = workspace.deps.geo.municipalities.filter(({ name }) => name === 'Malå')
  audience['memberships.add'](workspace.deps, {
    ...{ group: group.id, municipalities: municipality ? [municipality.code] : [] },
    ...{ from: '2026-01-01', to: '2026-12-01', note: '' },
  })
  const rule = 'grupp = "akademi norr"'
  audience['segments.save'](workspace.deps, { id: null, name: 'Medlemmar', rule })
  expect(on(rule)).toEqual(['c@d.example'])
  workspace.setNow('2026-12-02T08:00:00Z')
  expect(on(rule)).toEqual([])
  audience['groups.save'](workspace.deps, { id: group.id, content: { name: 'Norra', own: true } })
  expect(audience['segments.list'](workspace.deps).segments).toMatchObject([{ rule: 'grupp = Norra' }])
  expect(() => audience['groups.remove'](workspace.deps, { id: group.id })).toThrow(refusal('group-in-rules'))
})
