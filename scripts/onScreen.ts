import { runInherited } from './childProcess.ts'
import { hasDisplay } from './display.ts'
import { ensureSystemPackages, virtualDisplay } from './systemPackages.ts'

/** Large enough for every window size that is tested. */
const virtualScreen = ['xvfb-run', '--auto-servernum', '--server-args', '-screen 0 1920x1200x24']

/**
 * Runs a program that opens windows: on the machine's display, or on a virtual one of its own where there is none (Xvfb, which as
 * root on Debian is installed where it is missing).
 *
 * @param command a program and its arguments
 * @returns its exit status
 */
export async function runOnScreen(
  command: readonly [string, ...string[]],
  options: { readonly env?: NodeJS.ProcessEnv } = {},
): Promise<number> {
  const isShown = hasDisplay()
  if (!isShown) await ensureSystemPackages([...virtualDisplay])
  const [program, ...args] = isShown ? command : [...virtualScreen, ...command]
  return runInherited(program ?? command[0], args, options)
}

/** Starts this very script anew on a virtual display. @returns its exit status, or null where there is a display already */
export async function againOnScreen(): Promise<number | null> {
  return hasDisplay() ? null : runOnScreen([process.execPath, ...process.argv.slice(1)])
}
