import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { expect, inject, it } from 'vitest'
import { prepareSending } from '../../electron/scheduler/prepareSending.ts'
import { createScheduler } from '../../electron/scheduler/scheduler.ts'
import { listChannels, updateChannel } from '../../electron/store/channels.ts'
import { openTestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { publications } from '../../electron/usecases/publications.ts'
import { sendingHold } from '../../electron/usecases/sendingHold.ts'
import { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { password } from './layout.ts'

const ports = inject('mailPorts')
const ca = inject('mailCa')

it('learns from the mailbox what has gone, where neither the folder nor the computer knows', async () => {
  const now = new Date().toISOString()
  const world = openTestWorkspace(now)
  const people = { 'eva@kommun.example': 'Eva', 'ove@kommun.example': 'Ove' }
  const { publicationId, channelId } = await prepareSending(world.deps, {
    ...{ port: ports.smtp, contacts: people, host: 'localhost', security: 'none' },
    ...{ user: 'e-sent', password, fromAddress: 'e-sent@forbund.example' },
  })
  addInbox(world)
  world.close()
  const backup = join(mkdtempSync(join(tmpdir(), 'rundbrev-backup-')), 'workspace')
  cpSync(world.where.folder, backup, { recursive: true })

  const sending = openTestWorkspace(now, world.where)
  sending.deps.secrets.set(channelId, 'password', password)
  await createScheduler(sending.deps).runUntilIdle()
  const { counts } = publications['publications.get'](sending.deps, { id: publicationId })
  expect(counts.sent).toBe(2)
  sending.close()
  await keepInSent(await newestOf('eva'))

  // Both are put back, on a computer that knows nothing: only the mailbox can tell.
  rmSync(world.where.folder, { recursive: true })
  cpSync(backup, world.where.folder, { recursive: true })
  const stateFolder = mkdtempSync(join(tmpdir(), 'rundbrev-other-'))
  const older = openTestWorkspace(now, { ...world.where, stateFolder })
  older.deps.secrets.set(channelId, 'password', password)
  older.deps.secrets.set(channelId, 'inbox', password)
  const held = sendingHold['sending.hold'](older.deps)
  expect(held).toMatchObject({
    hold: { reasons: ['other-computer'], publications: [] },
    mailboxes: ['Utskick'],
  })
  expect(await sendingHold['sending.lookInSent'](older.deps)).toEqual({
    ...{ mailboxes: [{ name: 'Utskick', letters: 1 }], failed: [], found: 1 },
  })
  expect(sendingHold['sending.hold'](older.deps).hold?.publications).toMatchObject([{ taken: 1 }])
  await sendingHold['sending.confirm'](older.deps)
  await createScheduler(older.deps).runUntilIdle()
  older.close()
  // She whose letter the mailbox had has it once; he of whom nobody knew has it twice.
  await expect.poll(() => countOf('ove'), { timeout: 120_000 }).toBe(2)
  expect(await countOf('eva')).toBe(1)
})

/** The channel's own mailbox is read, as a municipality's is. */
function addInbox({ deps }: ReturnType<typeof openTestWorkspace>): void {
  const [channel] = listChannels(deps.workspace.database)
  if (channel?.kind !== 'email') throw new Error('no channel')
  const { config, id, name } = channel
  const inbox = {
    ...{ host: 'localhost', port: ports.imaps, security: 'tls', user: 'e-sent', folder: 'INBOX' },
    ...{ processed: 'mark', moveTo: '', signIn: 'password', passwordEnv: null },
  }
  const whole = EmailChannelConfig.parse({ ...config, ca, inbox })
  updateChannel(deps.workspace.database, { id, name, config: whole })
}

async function inMailbox<Result>(user: string, work: (client: ImapFlow) => Promise<Result>): Promise<Result> {
  const client = new ImapFlow({
    ...{ host: 'localhost', port: ports.imaps, secure: true, tls: { ca }, logger: false },
    auth: { user, pass: password },
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.logout()
  }
}

/** The source of the letter that came last. */
async function newestOf(user: string): Promise<Buffer> {
  await expect.poll(() => countOf(user), { timeout: 120_000 }).toBe(1)
  return await inMailbox(user, async (client) => {
    await client.mailboxOpen('INBOX', { readOnly: true })
    const mail = await client.fetchOne('*', { source: true })
    if (!mail || mail.source === undefined) throw new Error('no letter')
    return mail.source
  })
}

function keepInSent(source: Buffer): Promise<unknown> {
  return inMailbox('e-sent', (client) => client.append('Sent', source))
}

function countOf(user: string): Promise<number> {
  return inMailbox(user, async (client) => {
    const status = await client.status('INBOX', { messages: true })
    return status === false ? 0 : (status.messages ?? 0)
  })
}
