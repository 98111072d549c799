import { type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { packageFolder, projectRoot } from './projectRoot.ts'

/**
 * Runs a program to its end with the terminal of this process and gives its exit status (1 when it was killed).
 * Throws when the program cannot be started at all.
 */
export function runInherited(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: 'inherit', ...options })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** How a program ended that ran with {@link runTold}, and the last twenty lines of what it said. */
export type Told = { readonly status: number; readonly lastLines: string }

/** Twenty long lines; a tool that fails says why at its end. */
const keptCharacters = 8000

/**
 * Runs a program to its end, without input, and passes on all that it says while keeping the end of it.
 * Throws when the program cannot be started at all.
 */
export async function runTold(
  command: string,
  args: readonly string[],
  { output, env = process.env }: { readonly output: Writable; readonly env?: NodeJS.ProcessEnv },
): Promise<Told> {
  const colours = output === process.stdout && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...env, ...colours },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let kept = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output.write(text)
      kept = (kept + text).slice(-keptCharacters)
    })
  }
  const closed = once(child, 'close')
  const [code] = await once(child, 'exit')
  // What is left in the pipes; whoever the program has left behind may hold them open for ever.
  await Promise.race([closed, sleep(1000, undefined, { ref: false })])
  child.stdout.destroy()
  child.stderr.destroy()
  return { status: code ?? 1, lastLines: kept.trimEnd().split('\n').slice(-20).join('\n') }
}

/**
 * Runs a program to its end, silently, and gives its standard output.
 * A failure throws an error that holds the end of what the program printed.
 */
export function runQuietly(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let everything = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk
      everything += chunk
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      everything += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(output)
      else
        reject(
          new Error(`${command} ${args.join(' ')} failed (${code ?? 'killed'}):\n${everything.slice(-2000)}`),
        )
    })
  })
}

/** The script behind an installed package's command, to be run by this very Node: no shell, no PATH. */
export function toolScript(packageName: string, script: string): string {
  return join(packageFolder(packageName), script)
}
