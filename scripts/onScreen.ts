import { runInherited } from './childProcess.ts'
import { hasDisplay } from './display.ts'
import { ensureSystemPackages, virtualDisplay, windowLibraries } from './systemPackages.ts'
import { screenArguments } from './virtualDisplays.ts'

const virtualScreen = ['xvfb-run', '--auto-servernum', '--server-args', screenArguments.join(' ')] as const

type Command = readonly [program: string, ...args: string[]]

/**
 * How to run a program that opens windows: on the machine's display, or on a virtual one of its own where there is none (Xvfb). What
 * is missing for that is installed as root on Debian.
 */
export async function onScreen(command: Command): Promise<Command> {
  const display = hasDisplay()
  await ensureSystemPackages([...windowLibraries, ...(display ? [] : virtualDisplay)])
  return display ? command : [...virtualScreen, ...command]
}

/** Starts this very script anew on a virtual display. @returns its exit status, or null where there is a display already */
export async function againOnScreen(): Promise<number | null> {
  if (hasDisplay()) return null
  const [program, ...args] = await onScreen([process.execPath, ...process.argv.slice(1)])
  return await runInherited(program, args)
}
