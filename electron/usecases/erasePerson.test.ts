import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ContactContent } from '../../shared/audience/contact.ts'
import { noteAct } from '../store/audit.ts'
import { contactInserter } from '../store/contacts.ts'
import { findKnownContact } from '../store/knownContacts.ts'
import { suppressionOf } from '../store/suppressions.ts'
import { writeLatestTest } from '../store/testLetter.ts'
import { audience } from './audience.ts'
import { handoutFile, readHandout } from './handout.ts'
import { importContacts, lookAtContacts } from './importContacts.ts'
import { fileOf } from './importing/testFile.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'
import { tracesIn } from './tracesIn.ts'
import { writeSheet } from './writeSheet.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const person: ContactContent = {
  email: 'Kvarnrektor@åsele-skola.example',
  name: 'Åsamaria Kvarnlund',
  role: 'kvarnrektor',
  organisation: 'Kvarnskolan',
  municipality: null,
  county: null,
  language: 'sv',
  tags: ['kvarnvän'],
  consent: 'consent',
  consentSource: 'kvarnblanketten',
  consentDate: '2026-01-02',
  notes: 'kvarnringer på förmiddagen',
}
const key = 'kvarnrektor@xn--sele-skola-05a.example'
const former = 'kvarn.bitradande@lycksele.example'
const words = ['kvarn', 'åsele-skola', 'xn--sele-skola', 'Åsamaria']

const erase = (email: string) => audience['contacts.erase'](workspace.deps, { email })
const page = (search: string) =>
  audience['contacts.page'](workspace.deps, {
    ...{ rule: '', search, from: 0, count: 10 },
    sort: { by: 'name', direction: 'ascending' },
  })
const bring = async (fileName: string, bytes: Uint8Array) => {
  const path = fileOf(bytes, fileName)
  const { mapping } = await lookAtContacts(workspace.deps, path)
  return importContacts(workspace.deps, { path, mapping, consent: 'public-task', dryRun: false })
}
const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))

/** A letter to an address, in a state, with the server's words; each is of a publication of its own. */
function deliver(email: string, emailKey: string, state: string, response: string | null): void {
  const { database } = workspace.deps.workspace
  const contact = findKnownContact(database, emailKey)
  const at = '2026-11-01T08:00:00.000Z'
  database.$client.exec(`
    INSERT OR IGNORE INTO posts (id, title, lede, body, tags, language, version, created_at, updated_at)
      VALUES (900, 'Brev', '', '{"type":"doc","content":[]}', '[]', 'sv', 1, '${at}', '${at}');
    INSERT OR IGNORE INTO channels (id, kind, name, created_at) VALUES (900, 'email', 'E-post', '${at}')`)
  const { lastInsertRowid } = database.$client
    .prepare(
      `INSERT INTO publications (post_id, channel_id, wall_time, zone, due_at, missed, state, created_at)
       VALUES (900, 900, '2026-11-01T09:00', 'Europe/Stockholm', ?, 'run', 'done', ?)`,
    )
    .run(at, at)
  database.$client
    .prepare(
      `INSERT INTO deliveries (publication_id, contact_id, email, email_key, name, state, attempts, message_id)
       VALUES (?, ?, ?, ?, ?, 'sending', 1, '<m@x>')`,
    )
    .run(lastInsertRowid, contact?.id ?? null, email, emailKey, contact?.content.name ?? '')
  database.$client
    .prepare('UPDATE deliveries SET state = ?, response = ?, settled_at = ? WHERE publication_id = ?')
    .run(state, response, at, lastInsertRowid)
}

function save(content: ContactContent) {
  const { database } = workspace.deps.workspace
  const known = findKnownContact(database, key) ?? findKnownContact(database, former)
  const id = known === undefined || known.deleted ? null : known.id
  return audience['contacts.save'](workspace.deps, { id, content })
}

/** So many that their rows move from page to page. */
function fill(count: number): void {
  const { database, identityKey } = workspace.deps.workspace
  const at = '2026-12-01T08:00:00.000Z'
  database.transaction(() => {
    const insert = contactInserter(database, identityKey)
    for (let index = 0; index < count; index++) {
      const email = `m${(index * 7919) % 10_007}@kommun.example`
      const content = { ...person, name: `Nummer ${index}`, role: 'rektor', organisation: '', notes: '' }
      const plain = { ...content, tags: [], consentSource: '', email }
      insert(plain, { emailKey: email, at, importId: null })
    }
  })
}

it('leaves no trace of a person in any file, after a life full of letters, bounces, imports and changes', async () => {
  const { deps } = workspace
  const { database, folder } = deps.workspace
  fill(300)
  await bring('en.csv', csv('epost;namn;roll', `${former};Åsamaria Kvarnlund;kvarnbitr`, 'a@b.example;A;vd'))
  deliver(former, former, 'bounced', `550 5.1.1 <${former}>: no kvarn here`)
  save(person)
  const { importId } = await bring(
    'två.csv',
    csv('epost;namn;anteckningar', `${person.email.toUpperCase()};Åsamaria Kvarnlund-Ek;kvarnbyte`),
  )
  if (importId !== null) audience['contacts.undoImport'](deps, { importId })
  await bring('tre.csv', csv('epost;roll;taggar', `${person.email};kvarnchef;kvarnklubben`))
  save({ ...person, notes: 'kvarnigen' })
  deliver(person.email, key, 'sent', `250 2.0.0 Ok <${key}>`)
  deliver(person.email, key, 'queued', null)
  audience['contacts.suppress'](deps, { email: person.email, reason: 'by-hand' })
  audience['contacts.liftSuppression'](deps, { email: person.email })
  const id = findKnownContact(database, key)?.id
  if (id === undefined) throw new Error('the person is not there')
  const at = '2026-11-02T08:00:00.000Z'
  for (const contactId of [id, undefined]) {
    noteAct(database, {
      ...{ at, actor: 'officer', action: 'contact.changed' },
      ...(contactId === undefined ? {} : { contactId }),
      details: {
        values: { email: person.email },
        before: { name: person.name },
        after: { name: 'Kvarn Ny' },
      },
    })
  }
  database.$client.exec(`
    INSERT INTO segments (id, name, kind, rule, created_at, updated_at) VALUES (7, 'Listan', 'list', '', '${at}', '${at}');
    INSERT INTO segment_members VALUES (7, ${id}, '${at}');
    ANALYZE`)
  writeLatestTest(database, { to: person.email, channelId: 900 as never })
  expect(page('kvarnskolan').found).toBe(1)
  audience['contacts.delete'](deps, { id })
  audience['contacts.restore'](deps, { id })
  expect(tracesIn(folder, words)).not.toEqual([])

  expect(await erase('KVARNREKTOR@ÅSELE-skola.example')).toEqual({
    ...{
      erased: true,
      deliveries: 3,
      formerAddresses: 1,
      replies: 0,
      cleared: true,
      mentions: [],
      backups: 0,
    },
  })
  expect(tracesIn(folder, words)).toEqual([])
  expect(page('kvarn').found).toBe(0)
  expect(database.$client.prepare('SELECT count(*) AS rows FROM segment_members').get()).toEqual({ rows: 0 })
  const kept = database.$client
    .prepare(
      `SELECT action, contact_id, details FROM audit_entries WHERE action <> 'contacts.imported' ORDER BY id`,
    )
    .all()
  expect(kept).toContainEqual({ action: 'contact.changed', contact_id: null, details: '{}' })
  expect(kept.at(-1)).toEqual({
    ...{ action: 'contact.erased', contact_id: null, details: '{"values":{"deliveries":3}}' },
  })
})

it('finds an address with letters beyond ASCII in whichever letters an entry or a former address has it', async () => {
  const { deps } = workspace
  const { database, folder } = deps.workspace
  const written = 'ÅSA.Kvarn@åsele-skola.example'
  const { id } = save({ ...person, email: written })
  noteAct(database, {
    ...{ at: '2026-11-02T08:00:00.000Z', actor: 'officer', action: 'contact.changed' },
    details: { values: { email: written } },
  })
  audience['contacts.save'](deps, { id, content: person })
  expect(readHandout(deps, 'åsa.kvarn@åsele-skola.example').nowAt).toEqual([person.email])
  expect(await erase(person.email)).toMatchObject({ erased: true, formerAddresses: 1 })
  expect(tracesIn(folder, words)).toEqual([])
})

it('brings nobody back: not by CSV, workbook or vCard, in other letters, by the other form of the domain or an address of before', async () => {
  fill(3)
  save({ ...person, email: former })
  deliver(former, former, 'sent', null)
  save(person)
  await erase(person.email)
  const { folder, database, identityKey } = workspace.deps.workspace
  expect(suppressionOf(database, identityKey, former)).toBe('erased')
  const rejected = [
    await bring('a.csv', csv('epost;namn', `${person.email.toUpperCase()};Åsamaria`, `${former};Åsamaria`)),
    await bring(
      'b.xlsx',
      await writeSheet(
        [
          ['E-post', 'Namn'],
          [key, 'Åsamaria'],
        ],
        'Blad',
      ),
    ),
    await bring(
      'c.vcf',
      csv('BEGIN:VCARD', 'VERSION:4.0', 'FN:Åsamaria', `EMAIL:${person.email.toLowerCase()}`, 'END:VCARD'),
    ),
  ].flatMap((report) => report.rejected.map(({ reason }) => reason))
  expect(rejected).toEqual(['erased', 'erased', 'erased', 'erased'])
  expect(page('').found).toBe(3)
  expect(tracesIn(folder, words)).toEqual([])
})

it('brings nobody back by taking back what was done before: an import, a change or a deletion of many', async () => {
  const { deps } = workspace
  fill(3)
  save(person)
  const which = { kind: 'matching' as const, rule: '', search: '', except: [] }
  const { importId } = await bring('a.csv', csv('epost;roll', `${person.email};kvarnchef`))
  const changed = audience['contacts.changeMany'](deps, {
    which,
    change: { role: 'vd', addTags: [], removeTags: [] },
  })
  const deleted = audience['contacts.deleteMany'](deps, { which })
  await erase(person.email)
  for (const { batch } of [deleted, changed]) {
    if (batch !== null) audience['contacts.undoMany'](deps, { batch })
  }
  if (importId !== null) audience['contacts.undoImport'](deps, { importId })
  expect(page('').found).toBe(3)
  expect(tracesIn(deps.workspace.folder, words)).toEqual([])
})

it('leaves somebody else alone who has the address of before now', async () => {
  const saved = save({ ...person, email: former })
  save(person)
  audience['contacts.save'](workspace.deps, {
    id: null,
    content: { ...person, email: former, name: 'Någon Annan' },
  })
  expect(saved.email).toBe(former)
  expect(await erase(person.email)).toMatchObject({ erased: true, formerAddresses: 0 })
  expect(page('någon annan')).toMatchObject({ found: 1, contacts: [{ email: former, suppressed: null }] })
})

it('tells in which posts the person is named, and does not rewrite them', async () => {
  const { deps } = workspace
  const text = (words: string) => ({
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }],
  })
  const write = (title: string, body: string) => {
    const { id, version, createdAt, updatedAt, ...content } = posts['posts.create'](deps, { title })
    posts['posts.save'](deps, { id, version, content: { ...content, body: text(body) } })
    return id
  }
  const named = write('Hösten', `Fråga ${person.name} om kvarnen`)
  write('Våren', 'Fråga någon annan')
  save(person)
  expect((await erase(person.email)).mentions).toEqual([
    { room: 'post', id: named, title: 'Hösten', parts: ['now', 'history'] },
  ])
  expect(posts['posts.get'](deps, { id: named })).toMatchObject({
    body: text(`Fråga ${person.name} om kvarnen`),
  })
})

describe('property', () => {
  const acts = {
    save: () => void save(person),
    saveFormer: () => void save({ ...person, email: former }),
    import: () => bring('p.csv', csv('epost;namn;anteckningar', `${person.email};Åsamaria K;kvarn`)),
    importUndone: async () => {
      const { importId } = await bring('q.csv', csv('epost;namn', `${former};Åsamaria Kv`, `${key};Kvarn`))
      if (importId !== null) audience['contacts.undoImport'](workspace.deps, { importId })
    },
    mail: () => deliver(person.email, key, 'sent', `250 <${key}>`),
    mailFormer: () => deliver(former, former, 'deferred', `450 <${former}> kvarn`),
    suppress: () =>
      void audience['contacts.suppress'](workspace.deps, { email: person.email, reason: 'by-hand' }),
    delete: () => {
      const known = findKnownContact(workspace.deps.workspace.database, key)
      if (known !== undefined && !known.deleted) audience['contacts.delete'](workspace.deps, { id: known.id })
    },
    changeMany: () => {
      const which = { kind: 'matching' as const, rule: '', search: '', except: [] }
      const change = { role: 'borgmästare', addTags: ['viktig'], removeTags: [] }
      const { batch } = audience['contacts.changeMany'](workspace.deps, { which, change })
      if (batch !== null) audience['contacts.undoMany'](workspace.deps, { batch })
    },
    search: () => void page('kvarnlund'),
    handout: () => handoutFile(workspace.deps, { email: person.email, format: 'zip' }, 'sv').noteSaved(),
    blockList: () =>
      audience['suppressions.import'](workspace.deps, {
        ...{ fileName: 'nej.csv', bytes: csv('adress;källa', `${person.email};kvarnsamtal`) },
        ...{ reason: 'by-hand', dryRun: false },
      }),
    fill: () =>
      void workspace.deps.workspace.database.$client.exec('UPDATE contacts SET name = name || name'),
  }
  const names = Object.keys(acts) as (keyof typeof acts)[]

  it('finds no trace after any sequence of acts, whoever has which of the two addresses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...names), { maxLength: 12 }), async (sequence) => {
        workspace.close()
        workspace = openTestWorkspace()
        fill(60)
        for (const name of sequence) {
          try {
            await acts[name]()
          } catch (error) {
            // What is refused (an address that somebody has) changes nothing.
            if (!(error instanceof Error && error.name === 'RundbrevError')) throw error
          }
        }
        await erase(former)
        await erase(person.email)
        expect(tracesIn(workspace.deps.workspace.folder, words)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
