import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { afterEach, expect, it } from 'vitest'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { channelCommands } from './channel.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

function open() {
  const workspace = openTestWorkspace()
  closing.push(workspace.close)
  const words = ['channel', 'add', 'email', '--name', 'Utskick', '--from', 'Kansli <kansli@kommun.example>']
  const run = (...more: string[]) => runInTestWorkspace(workspace, [channelCommands], [...words, ...more])
  const test = () => runInTestWorkspace(workspace, [channelCommands], ['channel', 'test', 'Utskick'])
  return { run, test }
}

it('keeps what an address alone said, and fills in what it says nothing of', async () => {
  const { result } = await open().run('--smtp', 'smtps://news@mail.example:465', '--password-env', 'P')
  expect(result).toMatchObject({
    channel: {
      config: {
        ...{ host: 'mail.example', user: 'news', security: 'tls', connections: 5, perMinute: 600 },
        ...{ perHour: null, perDay: null, dkim: null, inbox: null, ca: null, passwordEnv: 'P' },
      },
    },
  })
})

it("takes a provider's settings, and what is said over them", async () => {
  const { result } = await open().run('--preset', 'websupport', '--per-hour', '100', '--password-env', 'P')
  expect(result).toMatchObject({
    channel: {
      config: {
        ...{ host: 'smtp.websupport.se', user: 'kansli@kommun.example', perHour: 100, perMinute: 30 },
        ...{ preset: 'websupport', inbox: null },
      },
    },
  })
})

it('takes an authority, a signature and an inbox, each secret by its variable', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-cli-')), 'rot.pem')
  writeFileSync(file, rootCertificates[0] ?? '')
  const { result } = await open().run(
    ...['--smtp', 'smtp://relay.kommun.example:25', '--ca-file', file, '--reply-to', 'svar@kommun.example'],
    ...['--dkim-domain', 'kommun.example', '--dkim-selector', 'brev', '--dkim-key-env', 'DKIM_KEY'],
    ...['--imap', 'imaps://svar@imap.kommun.example', '--imap-password-env', 'IMAP_PASSWORD'],
    ...['--per-day', '5000'],
  )
  expect(result).toMatchObject({
    channel: {
      config: {
        ...{ ca: expect.stringContaining('BEGIN CERTIFICATE'), replyTo: 'svar@kommun.example', perDay: 5000 },
        dkim: { domain: 'kommun.example', selector: 'brev', keyEnv: 'DKIM_KEY' },
        inbox: { host: 'imap.kommun.example', port: 993, passwordEnv: 'IMAP_PASSWORD' },
      },
    },
  })
})

it('says what is missing', async () => {
  const { run } = open()
  await expect(run()).rejects.toMatchObject({ code: 'invalid-input', place: { field: '--smtp' } })
  await expect(run('--preset', 'own-relay')).rejects.toMatchObject({ place: { field: '--smtp' } })
  const smtp = ['--smtp', 'smtps://mail.example']
  await expect(run(...smtp, '--dkim-domain', 'a.example')).rejects.toMatchObject({
    place: { field: '--dkim' },
  })
  await expect(run(...smtp, '--ca-file', '/finns/inte.pem')).rejects.toMatchObject({
    code: 'file-unreadable',
  })
  await expect(run('--smtp', 'smtps://news:hemligt@mail.example')).rejects.toThrow(/--password-env/)
})

it('a test tells the pace that the channel keeps', async () => {
  const { run, test } = open()
  await run('--smtp', 'smtp://127.0.0.1:1', '--per-hour', '300')
  const { result, refused } = await test()
  expect(refused).toBe(true)
  expect(result).toMatchObject({
    ok: false,
    limits: { perMinute: 600, perHour: 300, perDay: null, connections: 5 },
  })
})
