import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { ServerWanted } from './serverProcess.ts'

const patienceMs = 500_000

/** Starts one, and waits until it listens. @throws Error with what it said */
export function startProcess(
  installed: string,
  wanted: ServerWanted,
  temporary: string,
  more: NodeJS.ProcessEnv = {},
): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'serverProcess.ts')
  const server = spawn(process.execPath, [script, installed, JSON.stringify(wanted)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: temporary, LOG_ENABLED: 'false', NODE_OPTIONS: '', ...more },
  })
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => fail('says nothing'), patienceMs)
    const fail = (what: string) => {
      clearTimeout(late)
      server.kill('SIGKILL')
      reject(new Error(`The Bluesky server's ${wanted.kind} ${what}.\n${said.slice(-2000)}`))
    }
    server.once('exit', (code) => fail(`ended (${code})`))
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (bytes: Buffer) => {
        said = `${said}${bytes}`.slice(-10_000)
        if (!/^ready$/m.test(said)) return
        clearTimeout(late)
        server.removeAllListeners('exit')
        resolve(server)
      })
  })
}

/** SIGKILL, and until it is gone. */
export async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  server.kill('SIGKILL')
  await gone
}

/** On the loopback interface; free a moment ago. */
export function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    }),
  )
}
