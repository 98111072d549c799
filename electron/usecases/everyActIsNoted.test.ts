import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ContactContent } from '../../shared/audience/contact.ts'
import { contactImportContract } from '../../shared/contract/contactImport.ts'
import { contactsContract } from '../../shared/contract/contacts.ts'
import type { ProcedureName } from '../../shared/contract/contract.ts'
import { coverageContract } from '../../shared/contract/coverage.ts'
import { eventsContract } from '../../shared/contract/events.ts'
import { manyContactsContract } from '../../shared/contract/manyContacts.ts'
import { mediaContract } from '../../shared/contract/media.ts'
import { membershipsContract } from '../../shared/contract/memberships.ts'
import { privacyContract } from '../../shared/contract/privacy.ts'
import { reachImportContract } from '../../shared/contract/reachImport.ts'
import type {
  ContactId,
  GroupId,
  ImportId,
  MediaOutletId,
  MunicipalityCode,
  SegmentId,
} from '../../shared/contract/scalars.ts'
import { segmentsContract } from '../../shared/contract/segments.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { nowhere } from '../../shared/reach/reachEvent.ts'
import { audience } from './audience.ts'
import { contactsFile } from './contactsFile.ts'
import type { Deps } from './deps.ts'
import { events } from './events.ts'
import { handoutFile } from './handout.ts'
import { importContacts, lookAtContacts } from './importContacts.ts'
import { fileOf } from './importing/testFile.ts'
import { media } from './media.ts'
import { mentionsFile } from './mentionsFile.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { auditFile, suppressionsFile } from './privacyFiles.ts'
import { reachImport } from './reachImport.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const t = createTranslator('sv')
const lycksele = '2481' as MunicipalityCode

function content(email: string): ContactContent {
  return {
    ...{ email, name: email, role: 'rektor', organisation: '', municipality: lycksele, county: null },
    ...{ language: 'sv', tags: [], consent: null, consentSource: '', consentDate: null, notes: '' },
  }
}

const save = (deps: Deps, email: string) =>
  audience['contacts.save'](deps, { id: null, content: content(email) }).id
const ids = (...contacts: ContactId[]) => ({ kind: 'ids' as const, ids: contacts })
const bringIn = async (deps: Deps, dryRun = false) => {
  const path = fileOf(new TextEncoder().encode('epost\nny@x.example'), 'fil.csv')
  const { mapping } = await lookAtContacts(deps, path)
  return importContacts(deps, { path, mapping, consent: null, dryRun })
}
const readList = (deps: Deps) =>
  audience['suppressions.import'](deps, {
    ...{ fileName: 'nej.txt', bytes: new TextEncoder().encode('nej@x.example') },
    ...{ reason: 'unsubscribed', dryRun: false },
  })
const newList = (deps: Deps): SegmentId =>
  audience['lists.create'](deps, { name: 'Listan', contacts: null }).list.id
const newGroup = (deps: Deps): GroupId =>
  audience['groups.save'](deps, { id: null, content: { name: 'Gruppen', own: true } }).id
const join = (deps: Deps, group: GroupId) =>
  audience['memberships.add'](deps, {
    ...{ group, municipalities: [lycksele], from: '2020-01-01', to: null, note: '' },
  }).memberships
const oldContacts = (deps: Deps): ContactId => {
  const id = save(deps, 'gammal@x.example')
  deps.workspace.database.$client.exec(`UPDATE contacts SET created_at = '2020-01-01T00:00:00.000Z'`)
  audience['retention.setRule'](deps, { months: 24 })
  return id
}

const everyDay = { from: null, to: null }
const mention = (deps: Deps) =>
  media['media.save'](deps, {
    id: null,
    content: {
      ...{ outlet: 'Norran', kind: 'newspaper', title: 'Anna Ek', programme: 'Anna Ek', day: '2026-11-20' },
      ...{ link: null, counties: [], postId: null, audience: null, audienceSource: '', note: 'Anna Ek' },
    },
  })
const outlet = (deps: Deps) =>
  media['media.saveOutlet'](deps, {
    id: null,
    content: { name: 'Anna Eks blogg', kind: 'web', counties: [], sites: [] },
  }).id as MediaOutletId
const event = (deps: Deps) =>
  events['events.save'](deps, {
    id: null,
    content: {
      ...{ name: 'Anna Ek', dayFrom: '2026-11-20', dayTo: '2026-11-20', postId: null, note: 'Anna Ek' },
      participants: [{ ...nowhere, value: 3 }],
    },
  })
const file = (text: string) => ({ fileName: 'Anna Ek.csv', bytes: new TextEncoder().encode(text) })
const mentionList = file('datum;medium;rubrik\n2026-11-20;Norran;Anna Ek')
const eventList = file('datum;evenemang;deltagare\n2026-11-20;Anna Ek;3')
const numbers = {
  ...file('kommun;besök\nLycksele;3'),
  ...{ source: 'generic' as const, mapping: { county: 'kommun', value: 'besök' } },
  said: { source: 'Webben', channel: 'webb', metric: 'visits', period: '2026-11' },
}
const imported = async (deps: Deps): Promise<ImportId> => {
  const { importId } = await media['media.import'](deps, mentionList)
  if (importId === null) throw new Error('nothing was imported')
  return importId
}

/** What is done first, and then the act itself, which has to leave an entry. */
type Act = (deps: Deps) => (() => unknown) | Promise<() => unknown>

/** Every procedure of these areas that changes something, or takes something out of the workspace. */
const acts = {
  'contacts.save': (deps) => () => save(deps, 'a@x.example'),
  'contacts.delete': (deps) => {
    const id = save(deps, 'a@x.example')
    return () => audience['contacts.delete'](deps, { id })
  },
  'contacts.restore': (deps) => {
    const id = save(deps, 'a@x.example')
    audience['contacts.delete'](deps, { id })
    return () => audience['contacts.restore'](deps, { id })
  },
  'contacts.suppress': (deps) => () =>
    audience['contacts.suppress'](deps, { email: 'a@x.example', reason: 'by-hand' }),
  'contacts.liftSuppression': (deps) => {
    audience['contacts.suppress'](deps, { email: 'a@x.example', reason: 'by-hand' })
    return () => audience['contacts.liftSuppression'](deps, { email: 'a@x.example' })
  },
  'contacts.erase': (deps) => () => audience['contacts.erase'](deps, { email: 'a@x.example' }),
  'desktop.saveContacts': (deps) => async () => (await contactsFile(deps, 'csv', t)).noteSaved(),
  'contacts.changeMany': (deps) => {
    const which = ids(save(deps, 'a@x.example'))
    const change = { role: 'vd', addTags: [], removeTags: [] }
    return () => audience['contacts.changeMany'](deps, { which, change })
  },
  'contacts.deleteMany': (deps) => {
    const which = ids(save(deps, 'a@x.example'))
    return () => audience['contacts.deleteMany'](deps, { which })
  },
  'contacts.suppressMany': (deps) => {
    const which = ids(save(deps, 'a@x.example'))
    return () => audience['contacts.suppressMany'](deps, { which })
  },
  'contacts.undoMany': (deps) => {
    const which = ids(save(deps, 'a@x.example'))
    const { batch } = audience['contacts.deleteMany'](deps, { which })
    return () => audience['contacts.undoMany'](deps, { batch: batch ?? 0 })
  },
  'contacts.import': (deps) => () => bringIn(deps),
  'contacts.undoImport': async (deps) => {
    const { importId } = await bringIn(deps)
    return () => importId !== null && audience['contacts.undoImport'](deps, { importId })
  },
  'segments.save': (deps) => () =>
    audience['segments.save'](deps, { id: null, name: 'Rektorer', rule: 'role = rektor' }),
  'segments.delete': (deps) => {
    const id = newList(deps)
    return () => audience['segments.delete'](deps, { id })
  },
  'lists.create': (deps) => () => newList(deps),
  'lists.rename': (deps) => {
    const id = newList(deps)
    return () => audience['lists.rename'](deps, { id, name: 'Ny' })
  },
  'lists.add': (deps) => {
    const [id, contacts] = [newList(deps), ids(save(deps, 'a@x.example'))]
    return () => audience['lists.add'](deps, { id, contacts })
  },
  'lists.remove': (deps) => {
    const [id, contacts] = [newList(deps), ids(save(deps, 'a@x.example'))]
    audience['lists.add'](deps, { id, contacts })
    return () => audience['lists.remove'](deps, { id, contacts })
  },
  'lists.addAddresses': (deps) => {
    const id = newList(deps)
    save(deps, 'a@x.example')
    return () => audience['lists.addAddresses'](deps, { id, text: 'a@x.example' })
  },
  'groups.save': (deps) => () => newGroup(deps),
  'groups.remove': (deps) => {
    const id = newGroup(deps)
    return () => audience['groups.remove'](deps, { id })
  },
  'groups.restore': (deps) => {
    const removed = audience['groups.remove'](deps, { id: newGroup(deps) })
    return () => audience['groups.restore'](deps, removed)
  },
  'memberships.add': (deps) => {
    const group = newGroup(deps)
    return () => join(deps, group)
  },
  'memberships.change': (deps) => {
    const [membership] = join(deps, newGroup(deps))
    if (membership === undefined) throw new Error('no membership')
    const term = { from: '2021-01-01', to: null, note: '' }
    return () => audience['memberships.change'](deps, { id: membership.id, ...term })
  },
  'memberships.remove': (deps) => {
    const ids = join(deps, newGroup(deps)).map(({ id }) => id)
    return () => audience['memberships.remove'](deps, { ids })
  },
  'memberships.restore': (deps) => {
    const ids = join(deps, newGroup(deps)).map(({ id }) => id)
    const { removed } = audience['memberships.remove'](deps, { ids })
    return () => audience['memberships.restore'](deps, { memberships: removed })
  },
  'coverage.setWanted': (deps) => {
    const group = newGroup(deps)
    return () => audience['coverage.setWanted'](deps, { group, wanted: [{ name: 'vd', also: [] }] })
  },
  'coverage.waive': (deps) => {
    const group = newGroup(deps)
    join(deps, group)
    const asked = { group, municipality: lycksele, role: 'rektor', waived: true }
    return () => audience['coverage.waive'](deps, asked)
  },
  'desktop.saveHandout': (deps) => () =>
    handoutFile(deps, { email: 'a@x.example', format: 'json' }, 'sv').noteSaved(),
  'suppressions.add': (deps) => () =>
    audience['suppressions.add'](deps, { email: 'a@x.example', source: '' }),
  'suppressions.import': (deps) => () => readList(deps),
  'suppressions.undoImport': async (deps) => {
    const { batch } = await readList(deps)
    return () => batch !== null && audience['suppressions.undoImport'](deps, { batch })
  },
  'desktop.saveSuppressions': (deps) => async () =>
    (await suppressionsFile(deps, { format: 'csv', withAddresses: true }, t)).noteSaved(),
  'retention.setRule': (deps) => () => audience['retention.setRule'](deps, { months: 24 }),
  'retention.keep': (deps) => {
    const id = oldContacts(deps)
    return () => audience['retention.keep'](deps, { ids: [id], until: '2028-01-01' })
  },
  'retention.remove': (deps) => {
    oldContacts(deps)
    return () => audience['retention.remove'](deps, { ids: 'all' })
  },
  'retention.undoRemoval': (deps) => {
    oldContacts(deps)
    const { batch } = audience['retention.remove'](deps, { ids: 'all' })
    return () => audience['retention.undoRemoval'](deps, { batch })
  },
  'desktop.saveAudit': (deps) => async () => {
    const everything = { actions: [], fromDay: null, toDay: null, actor: '', contactId: null }
    ;(await auditFile(deps, { ...everything, format: 'csv' }, t)).noteSaved()
  },
  'media.saveOutlet': (deps) => () => outlet(deps),
  'media.removeOutlet': (deps) => {
    const id = outlet(deps)
    return () => media['media.removeOutlet'](deps, { id })
  },
  'media.restoreOutlet': (deps) => {
    const id = outlet(deps)
    media['media.removeOutlet'](deps, { id })
    return () => media['media.restoreOutlet'](deps, { id })
  },
  'media.save': (deps) => () => mention(deps),
  'media.remove': (deps) => {
    const { id } = mention(deps)
    return () => media['media.remove'](deps, { id })
  },
  'media.restore': (deps) => {
    const { id } = mention(deps)
    media['media.remove'](deps, { id })
    return () => media['media.restore'](deps, { id })
  },
  'media.import': (deps) => () => media['media.import'](deps, mentionList),
  'desktop.saveMentions': (deps) => {
    mention(deps)
    return () => mentionsFile(deps, everyDay, t).noteSaved()
  },
  'events.save': (deps) => () => event(deps),
  'events.remove': (deps) => {
    const { id } = event(deps)
    return () => events['events.remove'](deps, { id })
  },
  'events.restore': (deps) => {
    const { id } = event(deps)
    events['events.remove'](deps, { id })
    return () => events['events.restore'](deps, { id })
  },
  'events.import': (deps) => () => events['events.import'](deps, { ...eventList, dryRun: false }),
  'reach.import': (deps) => () => reachImport['reach.import'](deps, numbers),
  'reach.undoImport': async (deps) => {
    const importId = await imported(deps)
    return () => reachImport['reach.undoImport'](deps, { importId })
  },
  'reach.redoImport': async (deps) => {
    const importId = await imported(deps)
    reachImport['reach.undoImport'](deps, { importId })
    return () => reachImport['reach.redoImport'](deps, { importId, overlap: 'both' })
  },
} satisfies Partial<Record<ProcedureName, Act>>

/** Those that only look, or change nothing that anybody would ask about later. */
const looking: readonly ProcedureName[] = [
  'contacts.list',
  'contacts.get',
  'contacts.history',
  'contacts.ids',
  'contacts.page',
  'contacts.words',
  'contacts.lookAtFile',
  'contacts.cancelImport',
  'contacts.endImport',
  'desktop.saveRejected',
  'segments.list',
  'segments.counts',
  'segments.count',
  'segments.names',
  'lists.ofContact',
  'groups.list',
  'memberships.list',
  'coverage.get',
  'privacy.lookUp',
  'suppressions.page',
  'suppressions.lookUp',
  'retention.rule',
  'retention.proposals',
  'audit.page',
  'media.outlets',
  'media.ownOutlets',
  'media.list',
  'media.coverage',
  'media.rows',
  'events.list',
  'reach.lookAtFile',
  'reach.imports',
]

it('knows of every procedure whether it is noted: a new one has to be written among those that are, or those that look', () => {
  const names = Object.keys({
    ...{ ...contactsContract, ...manyContactsContract, ...contactImportContract, ...segmentsContract },
    ...{ ...membershipsContract, ...coverageContract, ...privacyContract },
    ...{ ...mediaContract, ...eventsContract, ...reachImportContract },
  })
  expect([...Object.keys(acts), ...looking].sort()).toEqual(names.sort())
})

it.each(Object.entries<Act>(acts))('%s is noted, with who and when', async (_, prepare) => {
  const { deps } = workspace
  const perform = await prepare(deps)
  const last = deps.workspace.database.$client
    .prepare('SELECT coalesce(max(id), 0) FROM audit_entries')
    .pluck()
  const before = last.get()
  await perform()
  const entries = deps.workspace.database.$client
    .prepare('SELECT actor, at, action, details FROM audit_entries WHERE id > ?')
    .all(before) as { actor: string; at: string; action: string; details: string }[]
  expect(entries.length).toBeGreaterThan(0)
  for (const { actor, at, details } of entries) {
    expect({ actor, at }).toEqual({ actor: 'officer', at: '2026-12-01T08:00:00.000Z' })
    // What people have called a mention, an event or a file may name a person.
    expect(details).not.toContain('Anna Ek')
  }
})
