import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { readStatuses } from './mastodonState.ts'
import type { MastodonOptions } from './mastodonTypes.ts'

/** A checking Mastodon server in a process of its own, on the loopback interface. */
export interface MastodonProcess {
  /** "http://127.0.0.1:3000" */
  readonly address: string
  /** What it has ever taken, in order, also after its death. */
  statuses(): ReturnType<typeof readStatuses>
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>
}

/**
 * @param folder where its state is, a line for each change: a server that is started there anew goes on with it (give it the
 * same port)
 */
export async function startMastodonServer(
  folder: string,
  options: MastodonOptions = {},
): Promise<MastodonProcess> {
  const script = join(import.meta.dirname, 'mastodonServerProcess.ts')
  const child = spawn(process.execPath, [script, JSON.stringify({ ...options, folder })], {
    // Its standard input ends with this process, and it with that.
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    address: await firstLine(child),
    statuses: () => readStatuses(folder),
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
    child.once('exit', (code) => reject(new Error(`the Mastodon server ended with ${code}`)))
  })
}
