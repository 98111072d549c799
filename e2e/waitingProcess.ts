import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A process that has loaded all that it needs and waits for its "go", so that whoever kills it by the hundred need not wait. */
export interface WaitingProcess {
  readonly process: ChildProcess
  /** Its exit status when it has gone; null for one that was killed. */
  readonly gone: Promise<number | null>
  go(): Promise<void>
  /** SIGKILL; @returns whether it was still alive */
  kill(): Promise<boolean>
}

/** @param script it prints a line when it is ready, and begins when there is one on its standard input */
export function startWaiting(script: string, options: unknown): WaitingProcess {
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'rundbrev-compiled') },
  })
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const ready = new Promise<unknown>((resolve) => child.stdout.once('data', resolve))
  // Of one that is killed the pipe breaks.
  child.stdin.on('error', () => undefined)
  return {
    process: child,
    gone,
    async go() {
      // One that ends before it is ready never will be.
      await Promise.race([ready, gone])
      child.stdin.write('go\n')
    },
    async kill() {
      child.kill('SIGKILL')
      return (await gone) === null
    },
  }
}
