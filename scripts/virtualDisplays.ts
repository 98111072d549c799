import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { ensureSystemPackages, virtualDisplay } from './systemPackages.ts'

/** Virtual displays, until they are closed. */
export interface VirtualDisplays {
  /** What DISPLAY is to be for each: ":99". */
  readonly names: readonly string[]
  close(): void
}

/** A screen large enough for every window size that is tested. */
export const screenArguments = ['-screen', '0', '1920x1200x24'] as const

/**
 * Displays that nobody sees (Xvfb, which as root on Debian is installed where it is missing): windows on one never take the focus from
 * those on another, nor the clipboard.
 */
export async function openVirtualDisplays(count: number): Promise<VirtualDisplays> {
  await ensureSystemPackages([...virtualDisplay])
  const opened: ChildProcess[] = []
  const close = () => {
    for (const server of opened) server.kill()
  }
  try {
    const names: string[] = []
    // One after the other: each takes the first number that is free.
    for (let at = 0; at < count; at++) names.push(await openDisplay(opened))
    return { names, close }
  } catch (error) {
    close()
    throw error
  }
}

async function openDisplay(opened: ChildProcess[]): Promise<string> {
  const server = spawn('Xvfb', ['-displayfd', '1', ...screenArguments], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  opened.push(server)
  const number = new Promise<string>((resolve) => {
    server.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()))
  })
  const ended = once(server, 'exit').then(([status]) => {
    throw new Error(`Xvfb ended with ${status} before it had a display.`)
  })
  return `:${await Promise.race([number, ended])}`
}
