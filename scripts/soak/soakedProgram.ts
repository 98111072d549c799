import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { tokenEnv } from './soakWorkspace.ts'

/** The command line's "run" in a process of its own. */
export interface SoakedProgram {
  /** It runs the schedule, or is gone. */
  readonly running: Promise<void>
  /** Its exit status; null for one that was killed. */
  readonly gone: Promise<number | null>
  /** SIGKILL. @returns whether it died by it, and not before */
  kill(): Promise<boolean>
}

/** @param hear told what it says on stderr; its first words are that it runs */
export function startSoakedProgram(
  folder: string,
  more: readonly string[],
  hear: (words: string) => void,
): SoakedProgram {
  const main = join(resolve(import.meta.dirname, '..', '..'), 'electron', 'cli', 'main.ts')
  const child = spawn(process.execPath, [main, 'run', '--workspace', folder, ...more], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, [tokenEnv]: 'token-made-by-hand' },
  })
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const spoken = new Promise<unknown>((resolve) => child.stderr.once('data', resolve))
  child.stderr.on('data', (words: Buffer) => hear(words.toString()))
  return {
    running: Promise.race([spoken, gone]).then(() => undefined),
    gone,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return false
      child.kill('SIGKILL')
      return (await gone) === null
    },
  }
}
