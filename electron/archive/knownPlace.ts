import { readFileSync, realpathSync, statSync } from 'node:fs'
import { z } from 'zod'
import { writeWhole } from '../workspace/writeWhole.ts'

/** Where a workspace's database lies, as this computer sees it: a copy, or another file in its place, is another place. */
const Place = z.object({ path: z.string(), file: z.string() })

/**
 * Whether this computer has sent from this very file before. Then it is shared by several (a service and the app, on a disk that both see)
 * and none of them is a stranger in it.
 *
 * @param kept the file in the program's own folder that says so
 */
export function isKnownPlace(kept: string, databaseFile: string): boolean {
  try {
    const { path, file } = Place.parse(JSON.parse(readFileSync(kept, 'utf8')))
    const here = placeOf(databaseFile)
    return path === here.path && file === here.file
  } catch {
    return false
  }
}

/** Nothing is lost where it cannot be written: this computer is asked again next time. */
export function keepPlace(kept: string, databaseFile: string): void {
  if (isKnownPlace(kept, databaseFile)) return
  try {
    writeWhole(kept, `${JSON.stringify(placeOf(databaseFile), null, 2)}\n`)
  } catch {
    // As the mark in the same folder.
  }
}

function placeOf(databaseFile: string): z.infer<typeof Place> {
  return { path: realpathSync(databaseFile), file: String(statSync(databaseFile, { bigint: true }).ino) }
}
