import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MediaOutlet } from '../../shared/reach/mediaMention.ts'

const Registered = MediaOutlet.omit({ id: true }).array()

/** The newspapers, stations and channels that the program brings (resources/media, see PROVENANCE.md there). */
export function readMediaOutlets(programRoot: string): MediaOutlet[] {
  const file = join(programRoot, 'resources', 'media', 'outlets.json')
  return Registered.parse(JSON.parse(readFileSync(file, 'utf8'))).map((outlet) => ({ ...outlet, id: null }))
}
