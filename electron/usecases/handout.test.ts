import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Handout } from '../../shared/audience/handout.ts'
import { noteAct } from '../store/audit.ts'
import { writeLatestTest } from '../store/testLetter.ts'
import { audience } from './audience.ts'
import { handoutFile, readHandout } from './handout.ts'
import { importContacts, lookAtContacts } from './importContacts.ts'
import { fileOf } from './importing/testFile.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const hostile = '<script>alert("1")</script>'
const email = 'rektor@lycksele.example'

async function live(): Promise<void> {
  const { deps } = workspace
  const { database } = deps.workspace
  const path = fileOf(
    `epost;namn;kommun;taggar;anteckningar\n${email};Rektorn ${hostile};Lycksele;medlem;ringer på förmiddagen`,
  )
  const { mapping } = await lookAtContacts(deps, path)
  await importContacts(deps, { path, mapping, consent: 'public-task', dryRun: false })
  const { contacts } = audience['contacts.list'](deps, { rule: '', search: '' })
  const id = contacts[0]?.id
  if (id === undefined) throw new Error('nobody was imported')
  const at = '2026-11-02T08:00:00.000Z'
  const post = posts['posts.create'](deps, { title: 'Höstbrevet' })
  database.$client.exec(`
    INSERT INTO channels (id, kind, name, created_at) VALUES (1, 'email', 'E-post', '${at}');
    INSERT INTO publications (id, post_id, channel_id, wall_time, zone, due_at, missed, state, created_at)
      VALUES (1, ${post.id}, 1, '2026-11-02T09:00', 'Europe/Stockholm', '${at}', 'run', 'done', '${at}');
    INSERT INTO deliveries (publication_id, contact_id, email, email_key, name, state, attempts, message_id, response, settled_at)
      VALUES (1, ${id}, '${email}', '${email}', '', 'bounced', 1, '<m@x>', '550 5.1.1 <b>nobody</b>', '${at}');
    INSERT INTO segments (id, name, kind, rule, created_at, updated_at) VALUES (7, 'Styrelsen', 'list', '', '${at}', '${at}');
    INSERT INTO segment_members VALUES (7, ${id}, '${at}')`)
  noteAct(database, {
    ...{ at, actor: 'handläggaren', action: 'contact.changed', contactId: id },
    details: {
      before: { role: 'lärare', consent: 'consent' },
      after: { role: 'rektor', municipality: '2481', consent: 'public-task' },
    },
  })
  writeLatestTest(database, { to: email, channelId: 1 as never })
  audience['contacts.suppress'](deps, { email, reason: 'by-hand' })
}

it('holds everything that is kept about a person, and not who of the staff did what', async () => {
  await live()
  const handout = Handout.parse(readHandout(workspace.deps, 'REKTOR@lycksele.example'))
  expect(handout).toMatchObject({
    held: true,
    contact: {
      municipality: 'Lycksele',
      county: 'Västerbottens län',
      tags: ['medlem'],
      consent: 'public-task',
    },
    suppression: { reason: 'by-hand' },
    lists: [{ name: 'Styrelsen' }],
    deliveries: [{ subject: 'Höstbrevet', state: 'bounced', answer: '550 5.1.1 <b>nobody</b>' }],
    imports: [{ fileName: 'kontakter.csv', did: 'added' }],
    testLetter: true,
  })
  expect(handout.changes).toContainEqual(
    expect.objectContaining({
      action: 'contact.changed',
      before: { role: 'lärare', consent: 'consent' },
      after: { role: 'rektor', municipality: 'Lycksele', consent: 'public-task' },
    }),
  )
  expect(JSON.stringify(handout)).not.toContain('handläggaren')
})

it('is a page where nothing that somebody wrote is markup, and nothing is fetched', async () => {
  await live()
  const { bytes, fileName } = handoutFile(workspace.deps, { email, format: 'html' }, 'en')
  const html = new TextDecoder().decode(bytes)
  expect(fileName).toBe('personuppgifter.html')
  expect(html).toContain('<html lang="sv">')
  expect(html).not.toContain('<script')
  expect(html).not.toContain('<b>')
  expect(html).not.toMatch(/(?:src|href)=/)
  for (const told of [
    'Höstbrevet',
    'Styrelsen',
    'kontakter.csv',
    'ringer på förmiddagen',
    'Uppgift',
    'artikel 6.1 e',
    'Roll: lärare; Grund för utskick: Samtycke',
    '2 november 2026 kl. 09:00',
  ]) {
    expect(html).toContain(told)
  }
})

it('says that nothing is held, in the language of whoever asks for it', () => {
  const { bytes, held } = handoutFile(workspace.deps, { email: 'ingen@a.example', format: 'html' }, 'en')
  expect(held).toBe(false)
  expect(new TextDecoder().decode(bytes)).toContain('Nothing is held about ingen@a.example.')
})

it('knows of a suppression whose person is gone', async () => {
  await live()
  await audience['contacts.erase'](workspace.deps, { email })
  expect(readHandout(workspace.deps, email)).toMatchObject({
    ...{ held: true, contact: null, deliveries: [], changes: [], testLetter: false },
    suppression: { reason: 'erased' },
  })
})

it('puts both into one file, and notes it once it is saved', async () => {
  await live()
  const file = handoutFile(workspace.deps, { email, format: 'zip' }, 'sv')
  const parts = unzipSync(file.bytes)
  expect(Object.keys(parts)).toEqual(['personuppgifter.html', 'personuppgifter.json'])
  const json = parts['personuppgifter.json']
  expect(json && Handout.omit({ nowAt: true }).parse(JSON.parse(strFromU8(json)))).toMatchObject({ email })
  const noted = () =>
    workspace.deps.workspace.database.$client
      .prepare(`SELECT actor, details FROM audit_entries WHERE action = 'contact.handedOut'`)
      .all()
  expect(noted()).toEqual([])
  file.noteSaved()
  expect(noted()).toEqual([{ actor: 'officer', details: '{"values":{"format":"zip"}}' }])
})

it('tells that the contact has another address now, by letters and by changes, and hands that out to nobody', async () => {
  await live()
  const { deps } = workspace
  const [contact] = audience['contacts.list'](deps, { rule: '', search: '' }).contacts
  if (contact === undefined) throw new Error('nobody is there')
  const { id, suppressed, createdAt, updatedAt, ...content } = contact
  const move = (to: string) => audience['contacts.save'](deps, { id, content: { ...content, email: to } })
  move('Rektor@åsele.example')
  expect(readHandout(deps, email)).toMatchObject({ contact: null, nowAt: ['Rektor@åsele.example'] })
  move('rektor@mala.example')
  expect(readHandout(deps, 'rektor@ÅSELE.example').nowAt).toEqual(['rektor@mala.example'])
  expect(readHandout(deps, 'rektor@mala.example').nowAt).toEqual([])
  const file = handoutFile(deps, { email, format: 'json' }, 'sv')
  expect(new TextDecoder().decode(file.bytes)).not.toContain('mala')
})
