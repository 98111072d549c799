import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { openMailbox as connect } from '../../electron/inbox/openMailbox.ts'
import { readMailbox } from '../../electron/inbox/readMailbox.ts'
import { sentMessageIds } from '../../electron/inbox/sentMessageIds.ts'
import { plainMail, standardReport } from '../../electron/inbox/testMails.ts'
import { prepareSending } from '../../electron/scheduler/prepareSending.ts'
import { createScheduler } from '../../electron/scheduler/scheduler.ts'
import { moveCursor, requireInbox } from '../../electron/store/inboxes.ts'
import { suppressionOf } from '../../electron/store/suppressions.ts'
import { deliveries } from '../../electron/usecases/deliveries.ts'
import { inbox } from '../../electron/usecases/inbox.ts'
import { learnFromMail } from '../../electron/usecases/learnFromMail.ts'
import { sendLetters } from '../../electron/usecases/lettersForTest.ts'
import { type Inbox, lookInInbox, sourceOf } from '../../electron/usecases/lookInInbox.ts'
import { openTestWorkspace, type TestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { mayConcernUs } from '../../shared/inbox/mailHead.ts'
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
    ...{ port: ports.smtp, contacts, host: 'localhost', security: 'starttls', ca, verp },
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
    .poll(async () => (await lookInInbox(workspace.deps, which)).result, { timeout: 120_000 })
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
  expect(await troubleOf({ ca: null })).toBe('inbox-tls-untrusted')
  expect(await troubleOf({ folder: 'Finns inte' })).toBe('inbox-folder-missing')
  expect(await troubleOf({ port: 1 })).toBe('inbox-unreachable')
  expect(await troubleOf({})).toBeUndefined()
})

/** Puts mails into a mailbox of its own, as a server would. */
async function fill(user: string, mails: readonly Buffer[]): Promise<void> {
  const client = await openMailbox(user)
  for (const mail of mails) await client.append('INBOX', mail)
  await client.logout()
}

const others = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    plainMail(
      { From: `nagon-${n}@annan.example`, Subject: 'Lunch', 'Message-ID': `<${n}@annan.example>` },
      'Hej',
    ),
  )

it('goes on where it was after a crash, among other mails, and counts nothing twice', async () => {
  const { deps } = workspace
  const { database } = deps.workspace
  const at = new Date().toISOString()
  const emails = Array.from({ length: 30 }, (_, n) => `mottagare-${n}@borta.example`)
  const letters = sendLetters(deps, emails, { at })
  const reports = letters.map(({ messageId, email }) => standardReport({ messageId, to: email }))
  await fill('d-many', [...reports.slice(0, 20), ...others(20), ...reports.slice(20)])
  const counts = () =>
    database.$client.prepare(`SELECT count(*), sum(state = 'bounced') FROM deliveries`).raw().get()

  // The program ends in the middle of the second batch: what it had learnt of it is not there.
  const which = inboxOf('d-many')
  const client = await connect(which.address, { readOnly: true })
  const { id } = requireInbox(database, sourceOf(which.address))
  let batches = 0
  const dying = readMailbox(client, {
    ...{ cursor: { uidValidity: '', lastUid: 0 }, since: new Date(Date.now() - 86_400_000) },
    isWorthReading: mayConcernUs,
    batchSize: 25,
    take: ({ cursor, mails }) =>
      database.transaction(() => {
        const place = { inboxId: id, uidValidity: cursor.uidValidity, settled: false }
        for (const mail of mails) learnFromMail(deps, mail, place)
        moveCursor(database, id, cursor)
        if (++batches === 2) throw new Error('killed')
      }),
  })
  await expect(dying).rejects.toThrow('killed')
  client.close()
  expect(counts()).toEqual([30, 20])

  expect(await lookInInbox(deps, which)).toMatchObject({
    trouble: null,
    result: { bounces: 10, suppressed: 10, ignored: 15 },
  })
  expect(counts()).toEqual([30, 30])

  // Every mail that was learnt from is marked, those of before the crash too, and no other.
  const mailbox = await openMailbox('d-many')
  await mailbox.mailboxOpen('INBOX', { readOnly: true })
  expect(await mailbox.search({ keyword: 'Rundbrev', seen: true })).toHaveLength(30)
  expect(await mailbox.search({ seen: false })).toHaveLength(20)
  await mailbox.logout()

  // The server numbers its mails anew: everything is met again, and known.
  database.$client.exec(`UPDATE inboxes SET uid_validity = '1'`)
  expect((await lookInInbox(deps, which)).result).toMatchObject({ bounces: 0, suppressed: 0, ignored: 20 })
  await fill('d-many', others(1))
  expect((await lookInInbox(deps, which)).result).toMatchObject({ bounces: 0, ignored: 1 })
})

it('looks in a channel’s inbox with what the channel keeps, and tells there what stands in the way', async () => {
  const { deps } = workspace
  const { channelId } = await prepareSending(deps, {
    ...{ port: ports.smtp, contacts: 1, host: 'localhost', security: 'starttls', ca },
    ...{ user: 'd-channel', password, fromAddress: 'd-channel@forbund.example' },
    inbox: {
      ...{ host: 'localhost', port: ports.imap, security: 'starttls', user: 'd-channel', signIn: 'channel' },
      ...{ folder: 'INBOX', processed: 'leave', moveTo: '', passwordEnv: null },
    },
  })
  const [letter] = sendLetters(deps, ['late@kommun.example'], { at: new Date().toISOString() })
  if (letter === undefined) throw new Error('no letter')
  await fill('d-channel', [standardReport({ messageId: letter.messageId, to: letter.email })])
  const { result, inboxes } = await inbox['inbox.look'](deps)
  expect(result).toMatchObject({ bounces: 1 })
  expect(inboxes).toMatchObject([{ channelId, trouble: null, lookedAt: expect.any(String) }])
  deps.secrets.set(channelId, 'password', 'fel')
  const again = await inbox['inbox.look'](deps)
  expect(again.inboxes).toMatchObject([
    { trouble: { code: 'inbox-auth-refused' }, lookedAt: expect.any(String) },
  ])
})

it('tells which letters of ours lie among what was sent', async () => {
  const [letter] = sendLetters(workspace.deps, ['a@kommun.example'])
  const client = await openMailbox('d-sent')
  await client.mailboxCreate('Sent')
  const mail = (id: string) =>
    plainMail({ From: 'd-sent@forbund.example', Subject: 'Brev', 'Message-ID': id }, 'Hej')
  for (const id of [letter?.messageId ?? '', '<annat@forbund.example>']) await client.append('Sent', mail(id))
  await client.logout()
  const found: string[] = []
  for await (const id of sentMessageIds(inboxOf('d-sent').address, new Date(0))) found.push(id)
  expect(found).toEqual([letter?.messageId])
})
