import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installedServer } from './installed.ts'
import type { ServerWanted } from './serverProcess.ts'
import { end, freePort, startProcess } from './serverProcesses.ts'

/** A real PDS with its directory, on the loopback interface. They end with this process, or at `stop`. */
export interface BlueskyServer {
  /** "http://127.0.0.1:2583" */
  readonly address: string
  /** An account of its own; the handle is its name under ".test". */
  newAccount(name: string): Promise<BlueskyAccount>
  /** Everything under the account's posts, newest first, as anybody can read it. */
  posts(did: string): Promise<readonly KeptPost[]>
  /** SIGKILL: whatever it was doing. */
  kill(): Promise<void>
  /** The same server again: port, accounts and posts are those that it had. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export interface BlueskyAccount {
  readonly did: string
  readonly handle: string
  readonly appPassword: string
  /** Deletes the app password, as its owner does in the account's settings. */
  revokeAppPassword(): Promise<void>
}

export interface KeptPost {
  readonly uri: string
  readonly cid: string
  readonly value: {
    readonly text: string
    readonly createdAt: string
    readonly [part: string]: unknown
  }
}

export interface BlueskyOptions {
  readonly rateLimits?: boolean
  /** The address of who counts likes. */
  readonly appView?: string
}

/** Takes 3 s. @throws Error where it cannot be installed */
export async function startBlueskyServer(options: BlueskyOptions = {}): Promise<BlueskyServer> {
  const installed = await installedServer()
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-bluesky-'))
  for (const name of ['accounts', 'images', 'tmp']) mkdirSync(join(folder, name))
  const run = (wanted: ServerWanted) => startProcess(installed, wanted, join(folder, 'tmp'))
  const [plcPort, port] = [await freePort(), await freePort()]
  const plc = await run({ kind: 'plc', port: plcPort })
  const { rateLimits = false, appView = null } = options
  const runPds = () =>
    run({ kind: 'pds', port, plc: `http://localhost:${plcPort}`, folder, rateLimits, appView })
  let pds = await runPds()
  const address = `http://127.0.0.1:${port}`
  return {
    address,
    newAccount: (name) => newAccount(address, name),
    async posts(did) {
      const query = new URLSearchParams({ repo: did, collection: 'app.bsky.feed.post', limit: '100' })
      const kept: KeptPost[] = []
      for (;;) {
        const page = (await xrpc(address, `com.atproto.repo.listRecords?${query}`)) as {
          readonly records: readonly KeptPost[]
          readonly cursor?: string
        }
        kept.push(...page.records)
        if (page.cursor === undefined || page.records.length === 0) return kept
        query.set('cursor', page.cursor)
      }
    },
    kill: () => end(pds),
    async restart() {
      await end(pds)
      pds = await runPds()
    },
    async stop() {
      await Promise.all([end(pds), end(plc)])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An account with an app password, made as anybody makes one. */
export async function newAccount(address: string, name: string): Promise<BlueskyAccount> {
  const handle = `${name}.test`
  const account = { handle, email: `${name}@forbund.example`, password: 'the-account-s-own' }
  const made = await xrpc(address, 'com.atproto.server.createAccount', account)
  const { did, accessJwt } = made as { readonly did: string; readonly accessJwt: string }
  const app = await xrpc(address, 'com.atproto.server.createAppPassword', { name: 'rundbrev' }, accessJwt)
  return {
    ...{ did, handle, appPassword: (app as { readonly password: string }).password },
    async revokeAppPassword() {
      await xrpc(address, 'com.atproto.server.revokeAppPassword', { name: 'rundbrev' }, accessJwt)
    },
  }
}

/** Asks as any program could, apart from the code under test. @throws Error with the server's own words */
export async function xrpc(
  address: string,
  method: string,
  input?: object | null,
  bearer?: string,
): Promise<unknown> {
  const headers: Record<string, string> = input ? { 'content-type': 'application/json' } : {}
  if (bearer !== undefined) headers.authorization = `Bearer ${bearer}`
  const request = input === undefined ? {} : { method: 'POST', headers, body: input && JSON.stringify(input) }
  const reply = await fetch(`${address}/xrpc/${method}`, request)
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${method}: ${reply.status} ${text}`)
  return text === '' ? null : JSON.parse(text)
}
