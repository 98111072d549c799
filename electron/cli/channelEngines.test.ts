import { afterEach, describe, expect, it } from 'vitest'
import { startSesServer } from '../../e2e/engines/sesServer.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { channelCommands } from './channel.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

const open = () => {
  const workspace = openTestWorkspace()
  closers.push(() => workspace.close())
  return (...words: string[]) => runInTestWorkspace(workspace, [channelCommands], ['channel', ...words])
}
const key = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'hemligt' }
const ses = ['add', 'ses', '--name', 'Amazon', '--access-key-id', key.accessKeyId, '--key-env', 'SES_KEY']
const from = ['--from', 'Kansli <kansli@forbund.example>']

describe('channel add ses', () => {
  it('adds a channel that names its secret by a variable', async () => {
    const run = open()
    const { result, text } = await run(...ses, ...from, '--region', 'eu-north-1')
    expect(text).toContain('Amazon')
    expect(result).toMatchObject({
      channel: {
        config: { engine: 'ses', region: 'eu-north-1', keyEnv: 'SES_KEY', fromName: 'Kansli' },
        kept: [],
      },
    })
    expect((await run('list')).text).toContain('email.eu-north-1.amazonaws.com')
  })

  it('names the option that does not do', async () => {
    const run = open()
    await expect(run(...ses, ...from, '--region', 'Stockholm')).rejects.toMatchObject({
      code: 'invalid-input',
      place: { field: 'region' },
    })
  })
})

describe('channel add listmonk', () => {
  const words = [
    'add',
    'listmonk',
    '--name',
    'Stora',
    '--user',
    'rundbrev',
    '--key-env',
    'LISTMONK_TOKEN',
    ...from,
  ]

  it('adds a channel, which `channel list` names by its address', async () => {
    const run = open()
    const { result } = await run(...words, '--address', 'https://utskick.forbund.example/')
    expect(result).toMatchObject({
      channel: {
        config: { engine: 'listmonk', address: 'https://utskick.forbund.example', messenger: 'email' },
      },
    })
    expect((await run('list')).text).toContain('utskick.forbund.example')
  })

  it('never sends a token in the clear to another machine', async () => {
    const run = open()
    await expect(run(...words, '--address', 'http://utskick.forbund.example')).rejects.toMatchObject({
      code: 'smtp-insecure',
    })
  })
})

it('channel test tells what the account may send, and that it is on trial', async () => {
  const server = await startSesServer({
    ...key,
    region: 'eu-north-1',
    account: { perDay: 200, sandbox: true },
  })
  closers.push(() => server.close())
  const workspace = openTestWorkspace()
  closers.push(() => workspace.close())
  const run = (...words: string[]) => runInTestWorkspace(workspace, [channelCommands], ['channel', ...words])
  const { result } = await run(...ses, ...from, '--region', 'eu-north-1', '--endpoint', server.endpoint)
  const { id } = result.channel as { id: Parameters<typeof workspace.deps.secrets.set>[0] }
  workspace.deps.secrets.set(id, 'key', key.secretAccessKey)
  const { text, refused } = await run('test', 'Amazon')
  expect(refused).toBe(false)
  expect(text).toContain('200 på ett dygn')
  expect(text).toContain('sandbox')
})

describe('channel add outbox', () => {
  it('adds a channel that leads nowhere, from the organisation or whoever is named', async () => {
    const run = open()
    const { result, text } = await run('add', 'outbox', '--name', 'Prova')
    expect(text).toContain('lämnar datorn')
    expect(result).toMatchObject({
      channel: {
        config: { engine: 'outbox', fromAddress: 'prova@rundbrev.example' },
        kept: [],
        proven: false,
      },
    })
    expect(await run('add', 'outbox', '--name', 'Prova mer', ...from)).toMatchObject({
      result: { channel: { config: { fromName: 'Kansli', fromAddress: 'kansli@forbund.example' } } },
    })
    expect((await run('list')).text).toContain('outbox/')
    expect((await run('test', 'Prova')).result).toMatchObject({ ok: true })
  })
})
