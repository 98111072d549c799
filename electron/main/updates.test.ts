import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, request as nodeRequest, type RequestOptions, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AppUpdater, NsisUpdater } from 'electron-updater'
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { UpdatesAsked, UpdateWay } from '../../shared/program/programSettings.ts'
import type { UpdateWait } from '../../shared/program/update.ts'
import { createUpdates, type Updates } from './updates.ts'

// electron-updater's own classes against a real server; only the app that they would ask of Electron is ours, and has version 1.2.0.
const installer = Buffer.from('MZ what would be an installer'.repeat(1000))
let folder: string
let server: Server
let asked: string[]
let files: Record<string, string | Buffer>
let restarted: number
let may: UpdateWait
let way: UpdateWay
let now: Temporal.Instant
let kept: UpdatesAsked | null
let isShown: boolean

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rundbrev-updates-'))
  asked = []
  files = {}
  restarted = 0
  may = { kind: 'now' }
  way = 'ask'
  now = Temporal.Instant.from('2026-12-17T11:00:00Z')
  kept = null
  isShown = true
  server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname.slice(1))
    asked.push(name)
    const body = files[name]
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterEach(async () => {
  await new Promise((closed) => server.close(closed))
  await rm(folder, { recursive: true, force: true })
})

function offer(version: string, rest = ''): void {
  const sha512 = createHash('sha512').update(installer).digest('base64')
  const feed = [
    `version: ${version}`,
    'files:',
    '  - url: Rundbrev.exe',
    `    sha512: ${sha512}`,
    `    size: ${installer.length}`,
    "releaseDate: '2026-11-30T11:00:00.000Z'",
    rest,
  ].join('\n')
  // Its name goes by the system that asks.
  files = { 'latest.yml': feed, 'latest-linux.yml': feed, 'latest-mac.yml': feed, 'Rundbrev.exe': installer }
}

async function updates(
  config = '',
  { verify, isForbidden = false }: { verify?: () => Promise<string | null>; isForbidden?: boolean } = {},
) {
  const { port } = server.address() as AddressInfo
  const appUpdateConfigPath = join(folder, 'app-update.yml')
  const url = `http://127.0.0.1:${port}`
  await writeFile(
    appUpdateConfigPath,
    `provider: generic\nurl: ${url}\nupdaterCacheDirName: rundbrev-updater\n${config}`,
  )
  const updater = windowsUpdater({
    ...{ version: '1.2.0', name: 'Rundbrev', isPackaged: true, appUpdateConfigPath },
    ...{ userDataPath: folder, baseCachePath: join(folder, 'cache') },
    ...{ whenReady: async () => {}, relaunch() {}, quit() {}, onQuit() {} },
  })
  if (verify !== undefined) Object.assign(updater, { verifyUpdateCodeSignature: verify })
  const changes: string[] = []
  const found: string[] = []
  const made: Updates = createUpdates({
    ...{ updater, isForbidden, now: () => now, way: () => way, mayRestart: () => may },
    asked: () => kept,
    keepAsked: (asked) => {
      kept = asked
    },
    found: ({ kind, version }) => isShown && found.push(`${kind} ${version}`) > 0,
    restart: () => {
      restarted++
    },
    changed: () => changes.push(made.state().kind),
  })
  return { made, changes, found, updater }
}

/** Its own way of asking and fetching, over Node's sockets instead of Chromium's. */
class OverNode extends ElectronHttpExecutor {
  override createRequest(options: RequestOptions, callback: (response: never) => void): never {
    return nodeRequest(options, callback as never) as never
  }
}

function windowsUpdater(app: object): AppUpdater {
  const updater = new NsisUpdater(null, app as never)
  return Object.assign(updater, { httpExecutor: new OverNode() })
}

const waits: readonly UpdateWait[] = [
  { kind: 'sending' },
  { kind: 'due', title: 'Decemberbrevet', at: '2026-12-17T11:20:00.000Z', zone: 'Europe/Stockholm' },
]

it('offers a higher version with its notes, and fetches nothing before somebody has said yes', async () => {
  offer('1.3.0', 'releaseNotes: "<p>Kartan <b>ritas</b> fortare.</p>"')
  const { made, changes } = await updates()
  expect(await made.check()).toEqual({ kind: 'offered', version: '1.3.0', notes: 'Kartan ritas fortare.' })
  expect(asked).toEqual([expect.stringMatching(/^latest/)])
  expect(await made.fetch()).toMatchObject({ kind: 'ready', version: '1.3.0' })
  expect(await readFile(join(folder, 'cache/rundbrev-updater/pending/Rundbrev.exe'))).toEqual(installer)
  expect(changes).toEqual(expect.arrayContaining(['checking', 'offered', 'fetching', 'ready']))
})

it.each(['1.2.0', '1.1.9', '1.2.0-beta.1'])('takes no version that is not higher: %s', async (version) => {
  offer(version)
  const { made } = await updates()
  expect(await made.check()).toEqual({ kind: 'none', checked: true })
})

it('refuses what has another content than was announced, and keeps nothing of it', async () => {
  offer('1.3.0')
  files['Rundbrev.exe'] = Buffer.from(installer).fill('x', 0, 1)
  const { made } = await updates()
  await made.check()
  expect(await made.fetch()).toMatchObject({ kind: 'failed', reason: expect.stringContaining('sha512') })
  await expect(readFile(join(folder, 'cache/rundbrev-updater/pending/Rundbrev.exe'))).rejects.toThrow(
    'ENOENT',
  )
})

it('refuses what is not signed by the publisher that this version was signed by', async () => {
  offer('1.3.0')
  const { made } = await updates('publisherName: [Rundbrev]', {
    verify: async () => 'not signed by Rundbrev',
  })
  await made.check()
  expect(await made.fetch()).toMatchObject({ kind: 'failed', reason: expect.stringContaining('not signed') })
})

it('is offered nothing while a version is meant for nobody yet', async () => {
  offer('1.3.0', 'stagingPercentage: 0')
  const { made } = await updates()
  expect(await made.check()).toEqual({ kind: 'none', checked: true })
})

it('says what the server answered where it has nothing, and can be asked again', async () => {
  const { made } = await updates()
  expect(await made.check()).toMatchObject({ kind: 'failed', reason: expect.stringContaining('404') })
  offer('1.3.0')
  expect(await made.check()).toMatchObject({ kind: 'offered' })
})

it('waits with stopping the program while something is sent or due', async () => {
  offer('1.3.0')
  const { made } = await updates()
  await made.check()
  made.restart()
  expect(restarted).toBe(0)
  await made.fetch()
  for (may of waits) expect(() => made.restart()).toThrow('update-waits')
  expect(restarted).toBe(0)
  may = { kind: 'now' }
  made.restart()
  expect(restarted).toBe(1)
})

it('asks nobody where the build names no server', async () => {
  const nothing = () => undefined
  const made = createUpdates({
    ...{ updater: undefined, isForbidden: false, now: () => now, way: () => 'auto', asked: () => null },
    ...{ keepAsked: nothing, mayRestart: () => may, restart: nothing, changed: nothing, found: () => true },
  })
  await made.look()
  expect(await made.check()).toEqual({ kind: 'elsewhere' })
  expect(asked).toEqual([])
})

it.each([
  // Of 100 installations these two stand at 25 and at 75, whatever version is offered.
  ['00000000-0000-4000-8000-000040000000', 'offered'],
  ['00000000-0000-4000-8000-0000c0000000', 'none'],
])('takes part in a roll-out to half of all installations by its own number: %s, %s', async (id, kind) => {
  offer('1.3.0', 'stagingPercentage: 50')
  await writeFile(join(folder, '.updaterId'), id)
  const { made } = await updates()
  expect(await made.check()).toMatchObject({ kind })
})

it('asks by itself once a day, across runs, tells of each version once, and fetches nothing', async () => {
  offer('1.3.0')
  const first = await updates()
  await first.made.look()
  await first.made.look()
  expect(asked).toHaveLength(1)
  expect(first.found).toEqual(['offered 1.3.0'])
  now = now.add({ hours: 23 })
  const second = await updates()
  await second.made.look()
  expect(asked).toHaveLength(1)
  now = now.add({ hours: 1 })
  await second.made.look()
  expect(asked).toEqual([expect.stringMatching(/^latest/), expect.stringMatching(/^latest/)])
  expect(second.made.state()).toMatchObject({ kind: 'offered' })
})

it('fetches by itself where that was chosen, but not while something is sent', async () => {
  offer('1.3.0')
  way = 'auto'
  may = { kind: 'sending' }
  const { made, found } = await updates()
  await made.look()
  expect(asked).toEqual([])
  may = { kind: 'now' }
  await made.look()
  expect(made.state()).toMatchObject({ kind: 'ready', version: '1.3.0', waits: { kind: 'now' } })
  expect(found).toEqual(['ready 1.3.0'])
})

it('looks for nothing by itself where nobody wants that, and for nothing at all where the organisation does not', async () => {
  offer('1.3.0')
  way = 'off'
  const { made } = await updates()
  await made.look()
  expect(asked).toEqual([])
  expect(await made.check()).toMatchObject({ kind: 'offered' })
  const forbidden = await updates('', { isForbidden: true })
  expect(await forbidden.made.check()).toEqual({ kind: 'forbidden' })
  await forbidden.made.look()
  expect(asked).toHaveLength(1)
})

it('is put in place at the end of the program, unless something is sent or due, or the system ends it; why it waits is told', async () => {
  offer('1.3.0')
  const { made, updater } = await updates()
  await made.check()
  await made.fetch()
  for (may of waits) {
    expect(made.state()).toMatchObject({ kind: 'ready', waits: may })
    made.leaving(false)
    expect(updater.autoInstallOnAppQuit).toBe(false)
  }
  may = { kind: 'now' }
  made.leaving(false)
  expect(updater.autoInstallOnAppQuit).toBe(true)
  made.leaving(true)
  expect(updater.autoInstallOnAppQuit).toBe(false)
})

it('tells of a version when there is a window to tell it in', async () => {
  offer('1.3.0')
  way = 'auto'
  isShown = false
  const { made, found } = await updates()
  await made.look()
  expect(found).toEqual([])
  isShown = true
  await made.look()
  await made.look()
  expect(found).toEqual(['ready 1.3.0'])
})
