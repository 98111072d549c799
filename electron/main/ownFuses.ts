import { createReadStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { fuseSentinel, fusesOf } from '../../shared/program/fuseWire.ts'

/** More than a wire has. */
const wireLength = 64

/**
 * How the fuses of the program that runs are set, read from its executable: 200 MB in pieces, which takes a moment.
 *
 * @returns null where they are not found
 */
export async function ownFuses(executable = carriesFuses()): Promise<ReturnType<typeof fusesOf> | null> {
  const sentinel = Buffer.from(fuseSentinel)
  let kept = Buffer.alloc(0)
  try {
    for await (const piece of createReadStream(executable, { highWaterMark: 1 << 22 })) {
      const bytes = Buffer.concat([kept, piece as Buffer])
      const at = bytes.indexOf(sentinel)
      const wire = bytes.subarray(at + sentinel.length)
      if (at !== -1 && wire.length >= wireLength) return fusesOf(wire) ?? null
      kept = bytes.subarray(at === -1 ? -sentinel.length : at)
    }
  } catch {
    // Told as not found.
  }
  return null
}

/** On macOS Electron is a framework beside the executable. */
function carriesFuses(): string {
  if (process.platform !== 'darwin') return process.execPath
  const framework = 'Electron Framework'
  return join(dirname(process.execPath), '..', 'Frameworks', `${framework}.framework`, framework)
}
