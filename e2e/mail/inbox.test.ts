import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { prepareSending } from '../../electron/scheduler/prepareSending.ts'
import { createScheduler } from '../../electron/scheduler/scheduler.ts'
import { suppressionOf } from '../../electron/store/suppressions.ts'
import { deliveries } from '../../electron/usecases/deliveries.ts'
import { inbox } from '../../electron/usecases/inbox.ts'
import { type Inbox, lookInInbox } from '../../electron/usecases/lookInInbox.ts'
import { openTestWorkspace, type TestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { password } from './layout.ts'

const ports = inject('mailPorts')
const ca = inject('mailCa')

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace(new Date().toISOString())
})
afterEach(() => workspace.close())

const inboxOf = (user: string, more: Partial<Inbox> = {}): Inbox => ({
  address: {
    ...{ host: 'localhost', port: ports.imaps, security: 'tls', user, folder: 'INBOX', ca },
    secret: { kind: 'password', value: password },
  },
  ...{ processed: 'mark', moveTo: '', ...more },
})

/** Sends a letter to these from a mailbox of the test's own. */
async function send(from: string, contacts: Readonly<Record<string, string>>, verp = false) {
  const { deps } = workspace
  const { publicationId } = await prepareSending(deps, {
    // On this machine: encrypted, whoever signed the certificate.
    ...{ port: ports.smtp, contacts, host: 'localhost', security: 'none', verp },
    ...{ user: from, password, fromAddress: `${from}@forbund.example` },
  })
  await createScheduler(deps).runUntilIdle()
  return () => deliveries['deliveries.list'](deps, { publicationId, state: null }).deliveries
}

/** Somebody writes to a mailbox. */
async function write(mail: { from: string; to: string; subject: string; text: string; references?: string }) {
  const transport = createTransport({
    ...{ host: 'localhost', port: ports.smtp, requireTLS: true, tls: { ca } },
    auth: { user: 'kansli', pass: password },
  })
  await transport.sendMail({ ...mail, ...(mail.references && { inReplyTo: mail.references }) })
  transport.close()
}

/** Looks until what is asked for has come. */
async function lookFor(which: Inbox, found: object): Promise<void> {
  await expect
    .poll(async () => (await lookInInbox(workspace.deps, which)).result, { timeout: 20_000 })
    .toMatchObject(found)
}

async function openMailbox(user: string): Promise<ImapFlow> {
  const client = new ImapFlow({
    ...{ host: 'localhost', port: ports.imaps, secure: true, tls: { ca }, logger: false },
    auth: { user, pass: password },
  })
  await client.connect()
  return client
}

const isKeptOut = (email: string) =>
  suppressionOf(workspace.deps.workspace.database, workspace.deps.workspace.identityKey, email)

it('reads a hard bounce back: the letter counts as bounced, the address is kept out, and the mail is marked', async () => {
  const rows = await send('d-bounce', { 'late@kommun.example': 'Rektorn', 'anna@kommun.example': 'Anna' })
  expect(rows().map(({ state }) => state)).toEqual(['sent', 'sent'])
  await lookFor(inboxOf('d-bounce'), { bounces: 1, suppressed: 1 })
  expect(rows().map(({ state, response }) => [state, response?.includes('5.1.1')])).toEqual([
    ['bounced', true],
    ['sent', false],
  ])
  expect(isKeptOut('late@kommun.example')).toBe('hard-bounce')
  const client = await openMailbox('d-bounce')
  await client.mailboxOpen('INBOX', { readOnly: true })
  const flags = await client.fetchAll('1:*', { flags: true })
  expect(flags.map((mail) => [...(mail.flags ?? [])].sort())).toEqual([['Rundbrev', '\\Seen']])
  await client.logout()
  expect((await lookInInbox(workspace.deps, inboxOf('d-bounce'))).result).toMatchObject({ bounces: 0 })
})

it('finds whose report it is by the address that it was sent to, and counts a full mailbox without keeping it out', async () => {
  const rows = await send('d-verp', { 'latefull@kommun.example': 'Rektorn' }, true)
  await lookFor(inboxOf('d-verp', { processed: 'move', moveTo: 'Studsar' }), { bounces: 1, suppressed: 0 })
  expect(rows()[0]?.state).toBe('bounced')
  expect(isKeptOut('latefull@kommun.example')).toBeUndefined()
  const client = await openMailbox('d-verp')
  expect(await client.status('INBOX', { messages: true })).toMatchObject({ messages: 0 })
  expect(await client.status('Studsar', { messages: true })).toMatchObject({ messages: 1 })
  await client.logout()
})

it('honours the way out by mail whoever sends it, shows a wish and an answer, and leaves other mail alone', async () => {
  const people = { 'bo@kommun.example': 'Bo', 'cia@kommun.example': 'Cia', 'dag@kommun.example': 'Dag' }
  const rows = await send('d-out', people)
  const [bo, cia, dag] = rows()
  const client = await openMailbox('bo')
  await client.mailboxOpen('INBOX', { readOnly: true })
  const letter = await client.fetchOne('*', { headers: ['list-unsubscribe'] })
  await client.logout()
  const header = (letter ? letter.headers?.toString() : '')?.replace(/\r\n[ \t]+/g, '') ?? ''
  const subject = decodeURIComponent(/subject=([^>&]+)/.exec(header)?.[1] ?? '')
  const to = 'd-out@forbund.example'
  await write({ from: 'privat@hemma.example', to, subject, text: '' })
  await write({
    ...{ from: 'cia@kommun.example', to, subject: 'Sv: Brevet', references: cia?.messageId ?? '' },
    text: 'Hej! Avregistrera mig, tack.\n\nDen 1 dec. 2026 skrev Kansliet:\n> Hej på er alla.',
  })
  await write({
    ...{ from: 'dag@kommun.example', to, subject: 'Sv: Brevet', references: dag?.messageId ?? '' },
    text: 'Tack, fint brev!',
  })
  await write({ from: 'saljare@firma.example', to, subject: 'Erbjudande', text: 'Köp pärmar.' })
  await lookFor(inboxOf('d-out'), { unsubscribes: 1, wishes: 1, replies: 1, ignored: 1, suppressed: 1 })
  expect([bo, cia, dag].map((row) => isKeptOut(row?.email ?? ''))).toEqual([
    'unsubscribed',
    undefined,
    undefined,
  ])
  const { rows: shown } = inbox['inbox.page'](workspace.deps, {
    ...{ kinds: ['reply', 'wish'], onlyOpen: true, from: 0, count: 10 },
  })
  expect(shown.map(({ kind, email, words }) => [kind, email, words])).toEqual([
    ['reply', 'dag@kommun.example', 'Tack, fint brev!'],
    ['wish', 'cia@kommun.example', 'Hej! Avregistrera mig, tack.'],
  ])
  const mailbox = await openMailbox('d-out')
  await mailbox.mailboxOpen('INBOX', { readOnly: true })
  const mails = await mailbox.fetchAll('1:*', { flags: true })
  await mailbox.logout()
  // What people wrote stays unread, and what is no business of ours is not touched.
  expect(mails.map(({ flags }) => [...(flags ?? [])].sort())).toEqual([
    ['Rundbrev', '\\Seen'],
    ['Rundbrev'],
    ['Rundbrev'],
    [],
  ])
})

it('tells what stands in the way: a password, an authority that nobody knows, a folder, a server', async () => {
  const { deps } = workspace
  const { address, ...inbox } = inboxOf('d-wrong')
  const troubleOf = async (change: Partial<typeof address>) =>
    (await lookInInbox(deps, { ...inbox, address: { ...address, ...change } })).trouble?.code
  expect(await troubleOf({ secret: { kind: 'password', value: 'fel' } })).toBe('inbox-auth-refused')
  expect(await troubleOf({ ca: undefined })).toBe('inbox-tls-untrusted')
  expect(await troubleOf({ folder: 'Finns inte' })).toBe('inbox-folder-missing')
  expect(await troubleOf({ port: 1 })).toBe('inbox-unreachable')
  expect(await troubleOf({})).toBeUndefined()
})
