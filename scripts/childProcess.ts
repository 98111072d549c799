import { type SpawnOptions, spawn } from 'node:child_process'
import { join } from 'node:path'
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
