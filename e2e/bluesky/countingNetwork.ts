import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BlueskyServer, newAccount } from './blueskyServer.ts'
import { startCountingServers } from './countingServers.ts'
import { installedServer } from './installed.ts'
import { end, freePort, startProcess } from './serverProcesses.ts'

/** A real PDS with the real AppView behind it. @throws Error where PostgreSQL or Redis is missing */
export async function startCountingNetwork(): Promise<
  Pick<BlueskyServer, 'address' | 'newAccount' | 'stop'>
> {
  const installed = await installedServer()
  const { database, redis, stop: stopServers } = await startCountingServers()
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-bluesky-'))
  const port = await freePort()
  const network = await startProcess(installed, { kind: 'network', port, database }, folder, {
    REDIS_HOST: redis,
  })
  const address = `http://127.0.0.1:${port}`
  return {
    address,
    newAccount: (name) => newAccount(address, name),
    async stop() {
      await end(network)
      await stopServers()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
