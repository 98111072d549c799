import { spawn } from 'node:child_process'
import { createCipheriv, createDecipheriv, generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, expect, it, vi } from 'vitest'
import { type Parrot, startHttpParrot, startImapParrot, startSmtpParrot } from '../../e2e/parrots.ts'
import { hurried } from '../../e2e/sendingWorld.ts'
import { filesWritten, placesWritten, writeEverywhere } from '../../e2e/writeEverywhere.ts'
import { plainSmtp, type SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import type { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { newAccountConfig } from '../../shared/social/newAccountConfig.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { runCli } from '../cli/runCli.ts'
import { createLog, type Log } from '../log/log.ts'
import { openLogFile } from '../log/logFile.ts'
import { prepareSending, testAddress } from '../scheduler/prepareSending.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { accounts } from '../usecases/accounts.ts'
import { channels } from '../usecases/channels.ts'
import type { Deps } from '../usecases/deps.ts'
import { lookInInboxes } from '../usecases/lookInInboxes.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { createSecretStore, type Keyring } from './secretStore.ts'

// Every secret goes in by its own use case, every server quotes what it is told, and then every byte that was written is looked through.

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const planted = {
  smtp: 'smtp/lösen+ord & 71 "x"',
  imap: 'imap/lösen+ord & 72 "x"',
  listmonk: 'listmonkNyckel7301abcdef',
  ses: 'ses/Nyckel+7401abcdefghijklmno',
  session: 'sesSession/Token+7501abcdef==',
  bluesky: 'abcd-7601-efgh-ijkl',
  mastodon: 'mastodonToken_7701-abcdef',
  facebook: 'facebookToken7801abcdef',
  facebookRefresh: 'facebookRefresh7811abcdef',
  facebookClient: 'facebookHemlighet7821abcdef',
  access: 'mailAccess.Token-7901_abc/+=',
  refresh: 'mailRefresh.Token-7911_abc/+=',
  client: 'GOCSPX-klient~hemlighet7921',
  dkim: generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey,
  terminal: 'terminal/lösen+ord & 80 "x"',
}

it('lets no secret out, whatever servers quote: not into the folder, not into what people are told', async () => {
  const test = openTestWorkspace()
  closing.push(test.close)
  const { workspace } = test.deps
  const parrot = async (starting: Promise<Parrot>) => {
    const started = await starting
    closing.push(started.close)
    return started.port
  }
  const refusing = await parrot(startHttpParrot(401))
  const tokens = `http://127.0.0.1:${await parrot(startHttpParrot(400))}/token`
  const out = mkdtempSync(join(tmpdir(), 'rundbrev-out-'))
  const logFile = openLogFile({ folder: join(out, 'logs'), now: test.deps.now })
  const deps: Deps = {
    ...test.deps,
    // As careful as the log gets.
    log: createLog(logFile, test.deps.now, () => test.deps.now().add({ hours: 1 })),
    secrets: createSecretStore(workspace.database, aesKeyring()),
    signInProvider: (kind, client) => ({ ...test.deps.signInProvider(kind, client), tokenEndpoint: tokens }),
  }
  const heard: unknown[] = []
  const hear = async (work: () => unknown) => heard.push(await tried(work, deps.log))
  const http = `http://127.0.0.1:${refusing}`

  const letter = {
    ...{ ...plainSmtp, host: '127.0.0.1', security: 'none', user: 'kansli' },
    ...{ fromName: '', fromAddress: 'kansli@kommun.example', connections: 1, perMinute: 60_000 },
  } as const
  const email = async (name: string, config: object, secrets: Partial<Record<SecretPurpose, string>>) => {
    const saved = await channels['channels.saveEmail'](deps, {
      ...{ id: null, name, secrets },
      config: { ...letter, ...config } as SmtpConfig,
    })
    await hear(() => channels['channels.test'](deps, { id: saved.id }))
  }
  const imap = {
    ...{ host: '127.0.0.1', port: await parrot(startImapParrot()), security: 'none', user: 'kansli' },
    ...{ signIn: 'password', folder: 'INBOX', processed: 'mark', moveTo: '', passwordEnv: null },
  }
  const closed = await parrot(startSmtpParrot(false))
  await email('Nekad', { port: closed, inbox: imap }, { password: planted.smtp, inbox: planted.imap })
  await email(
    'Google',
    { port: closed, signIn: 'google', oauth: { clientId: 'app', tenant: 'organizations' } },
    {
      client: planted.client,
      oauth: JSON.stringify({
        ...{ accessToken: planted.access, refreshToken: planted.refresh, expiresAt: '2026-01-01T00:00:00Z' },
      }),
    },
  )
  const engine = { keyEnv: null, inbox: null }
  await email(
    'listmonk',
    { ...engine, engine: 'listmonk', address: http, messenger: 'email' },
    { key: planted.listmonk },
  )
  await email(
    'SES',
    {
      ...{ ...engine, engine: 'ses', region: 'eu-north-1', accessKeyId: 'AKIA0000000000000000' },
      ...{ configurationSet: '', endpoint: http, sessionTokenEnv: null },
    },
    { key: planted.ses, session: planted.session },
  )

  const account = async (
    name: string,
    config: SocialChannelConfig,
    secrets: Partial<Record<SecretPurpose, string>>,
  ) => {
    const saved = await accounts['accounts.save'](deps, { id: null, name, config, secrets })
    await hear(() => accounts['accounts.test'](deps, { id: saved.id }))
  }
  const here = { address: http, privateAllowed: true }
  await account(
    'Bluesky',
    { ...newAccountConfig('bluesky'), ...here, handle: 'kommun.example' },
    { password: planted.bluesky },
  )
  await account('Mastodon', { ...newAccountConfig('mastodon'), ...here }, { oauth: planted.mastodon })
  await account(
    'Facebook',
    { ...newAccountConfig('facebook'), apiAddress: http, pageId: '1', clientId: 'app' },
    {
      client: planted.facebookClient,
      oauth: JSON.stringify({
        ...{ accessToken: planted.facebook, refreshToken: planted.facebookRefresh, expiresAt: null },
      }),
    },
  )

  const sending = await prepareSending(deps, {
    ...{ port: await parrot(startSmtpParrot(true)), contacts: 3, connections: 1 },
    ...{ user: 'kansli', password: planted.smtp },
    dkim: { domain: 'larcentrum-inland.example', selector: 's1', keyEnv: null },
  })
  deps.secrets.set(sending.channelId, 'dkim', planted.dkim)
  await createScheduler(deps, hurried()).runUntilIdle()
  await hear(() => lookInInboxes(deps))
  await writeEverywhere(deps, out, {
    ...{ publicationId: sending.publicationId, email: testAddress(1), logFile },
  })

  // It has all happened: the servers did quote, and the ledger has their words.
  const said = workspace.database.$client.prepare('SELECT response FROM deliveries ORDER BY id').pluck().all()
  expect(said).toEqual([
    expect.stringMatching(/^550 5\.1\.1 No such user for .*…/),
    expect.stringMatching(/^250 2\.0\.0 Taken from .*…/),
    expect.stringMatching(/^250 2\.0\.0 Taken from .*…/),
  ])
  const looked = workspace.database.$client.prepare('SELECT trouble FROM inboxes').pluck().all()
  expect(looked).toEqual([expect.stringMatching(/inbox-auth-refused.*Not {2}kansli …/)])
  expect(JSON.stringify(heard).match(/…/g)?.length).toBeGreaterThan(8)
  heard.push(test.events)

  const traces = filesWritten([test.where.folder, test.where.stateFolder, out])
  traces.set('heard', Buffer.from(JSON.stringify(heard) + inspect(heard, { depth: 20 })))
  const missing = Object.entries(placesWritten).filter(
    ([, file]) => ![...traces.keys()].some((one) => file.test(one)),
  )
  expect(missing).toEqual([])
  // The log is one that has been kept carefully: of refusals too, with the words of whoever refused.
  expect(readFileSync(join(out, 'logs', 'rundbrev.log'), 'utf8')).toMatch(
    /"event":"procedure.refused".*"text":/,
  )
  expect(foundIn(traces)).toEqual([])
  // Ten servers, a send, and all that was written to look through: 14 seconds, and over a minute where the cores are much shared.
}, 720_000)

it('lets no secret out on a terminal, or into the folder of a workspace that was used from one', async () => {
  const parrot = await startSmtpParrot(false)
  closing.push(parrot.close)
  const heard = Buffer.from(await onTerminal(parrot.port))
  expect(foundIn(new Map([['terminal', heard]]))).toEqual([])
})

it('would find a secret in each of the spellings that it looks for', () => {
  const secret = Buffer.from(planted.smtp)
  const spelt = [
    ...[secret, secret.toString('base64'), secret.toString('hex'), encodeURIComponent(planted.smtp)],
    ...[Buffer.from(planted.smtp, 'utf16le'), Buffer.from(`\0kansli\0${planted.smtp}`).toString('base64')],
  ]
  for (const one of spelt) expect(foundIn(new Map([['x', Buffer.from(one)]]))).toEqual(['smtp in x'])
})

/** "smtp in …/rundbrev.db": every secret in every file, in every spelling. */
function foundIn(traces: ReadonlyMap<string, Buffer>): string[] {
  return Object.entries(planted).flatMap(([name, secret]) =>
    [...traces]
      .filter(([, bytes]) => spellings(secret).some((spelling) => bytes.includes(spelling)))
      .map(([file]) => `${name} in ${file}`),
  )
}

function spellings(secret: string): (string | Buffer)[] {
  // Of a key's several lines one is looked for.
  const text = secret.startsWith('-----') ? (secret.split('\n')[5] ?? '') : secret
  const within = [0, 1, 2].map((before) => {
    const digits = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64')
    return digits.slice(before + 1, -4)
  })
  const wide = Buffer.from(text, 'utf16le')
  const hex = Buffer.from(text).toString('hex')
  return [
    ...[text, encodeURIComponent(text), new URLSearchParams([['', text]]).toString().slice(1)],
    ...[JSON.stringify(text).slice(1, -1), hex, hex.toUpperCase(), wide, Buffer.from(wide).swap16()],
    ...within,
    ...within.map((digits) => digits.replaceAll('+', '-').replaceAll('/', '_')),
  ]
}

/** What somebody is told: the answer, or the error as it crosses the bridge; and as the log has it, in words of nobody's quotation marks. */
async function tried(work: () => unknown, log: Log): Promise<unknown> {
  try {
    const answer = await work()
    log('procedure.refused', {}, new Error(inspect(answer, { depth: 20 }).replaceAll(/['"`]/g, '')))
    return answer
  } catch (error) {
    log('procedure.refused', {}, error)
    return { told: toErrorRecord(error), logged: inspect(error, { depth: 20 }) }
  }
}

/** A process of its own, with a secret in its environment and a server that quotes it. */
async function onTerminal(port: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-terminal-'))
  const add = ['--name', 'U', '--smtp', `smtp://kansli@127.0.0.1:${port}`, '--password-env', 'PLANTED']
  const said: string[] = []
  const into = { write: (text: string) => said.push(text) }
  const inFolder = ['--workspace', join(folder, 'arbetsyta')]
  vi.stubEnv('PLANTED', planted.terminal)
  try {
    for (const words of [
      ['workspace', 'create', join(folder, 'arbetsyta')],
      ['channel', 'add', 'email', ...add, '--from', 'Kansli <kansli@kommun.example>'],
      ['channel', 'test', 'U', '--json'],
      ['channel', 'test', 'U'],
      ['channel', 'list', '--json'],
      ['channel', 'list'],
      ['workspace', 'check', '--json'],
      ['workspace', 'backup', join(folder, 'kopia.db'), '--json'],
      ['workspace', 'export', join(folder, 'ut.rundbrev'), '--json'],
    ]) {
      await runCli([...words, ...inFolder], programRoot, { stdout: into, stderr: into })
    }
    said.push(await rundbrev(['channel', 'test', 'U', ...inFolder]))
  } finally {
    vi.unstubAllEnvs()
  }
  for (const bytes of filesWritten([folder]).values()) said.push(bytes.toString('latin1'))
  const heard = said.join('\n')
  expect(heard).toContain('smtp-auth-refused')
  return heard
}

const programRoot = resolve(import.meta.dirname, '..', '..')

async function rundbrev(words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [join(programRoot, 'electron', 'cli', 'main.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(String(piece)))
  await new Promise((done) => child.once('close', done))
  return said.join('')
}

/** A lock as the operating system's is one. */
function aesKeyring(): Keyring {
  const key = randomBytes(32)
  return {
    isTrusted: () => true,
    lock(secret) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      return Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    unlock(locked) {
      const bytes = Buffer.from(locked)
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(-16))
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
    },
  }
}
