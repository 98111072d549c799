// A process of its own for one real server of the AT Protocol: the directory of accounts (PLC) or a server of accounts (PDS). It prints
// one line when it listens, and ends with its standard input.
// Run: node serverProcess.ts <folder of installed.ts> <JSON: ServerWanted>
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type ServerWanted =
  | { readonly kind: 'plc'; readonly port: number }
  | {
      readonly kind: 'pds'
      readonly port: number
      /** The directory's address. */
      readonly plc: string
      /** Where it keeps accounts and images: the same again is the same server. */
      readonly folder: string
      readonly rateLimits: boolean
      /** Who counts likes; null for nobody. */
      readonly appView: string | null
    }
  /** Both, with all that Bluesky itself runs beside them to count likes and answers. */
  | { readonly kind: 'network'; readonly port: number; readonly database: string }

/** What is used of @atproto/dev-env. */
interface DevEnv {
  readonly TestPlc: { create(config: object): Promise<unknown> }
  readonly TestNetwork: { create(config: object): Promise<unknown> }
  readonly TestPds: { create(config: object): Promise<{ readonly ctx: { readonly idResolver: unknown } }> }
  mockResolvers(idResolver: unknown, pds: unknown): void
}

const [installed = '', wanted = ''] = process.argv.slice(2)
const entry = join(installed, 'node_modules', '@atproto', 'dev-env', 'dist', 'index.js')
const devEnv = (await import(pathToFileURL(entry).href)) as DevEnv
const server = JSON.parse(wanted) as ServerWanted
await start(server)
console.log('ready')
process.stdin.on('end', () => {
  // Whoever asked for it has ended without stopping it: nobody else tidies up.
  if (server.kind === 'pds') rmSync(server.folder, { recursive: true, force: true })
  process.exit(0)
})
process.stdin.resume()

async function start(server: ServerWanted): Promise<void> {
  if (server.kind === 'plc') {
    await devEnv.TestPlc.create({ port: server.port })
    return
  }
  if (server.kind === 'network') {
    const database = { dbPostgresUrl: server.database, dbPostgresSchema: 'rundbrev' }
    await devEnv.TestNetwork.create({ ...database, pds: { port: server.port } })
    return
  }
  const pds = await devEnv.TestPds.create({
    port: server.port,
    didPlcUrl: server.plc,
    dataDirectory: join(server.folder, 'accounts'),
    blobstoreDiskLocation: join(server.folder, 'images'),
    // The same in every life of the server: it signs for its accounts with it.
    plcRotationKeyK256PrivateKeyHex: '11'.repeat(32),
    rateLimitsEnabled: server.rateLimits,
    ...(server.appView === null
      ? {}
      : { bskyAppViewUrl: server.appView, bskyAppViewDid: 'did:web:appview.example' }),
  })
  devEnv.mockResolvers(pds.ctx.idResolver, pds)
}
