import type { MediaOutlet } from '../../shared/reach/mediaMention.ts'
import { listOwnOutlets } from '../store/mediaOutlets.ts'
import { readMediaOutlets } from '../workspace/mediaOutlets.ts'
import type { Deps } from './deps.ts'

/** The program's and the workspace's own, by name: one of one's own goes before one that comes with the program. */
export function knownOutlets({ workspace, programRoot }: Deps): MediaOutlet[] {
  const own = listOwnOutlets(workspace.database)
  const names = new Set(own.map(({ name }) => name))
  const brought = readMediaOutlets(programRoot).filter(({ name }) => !names.has(name))
  return [...own, ...brought].sort((one, other) => one.name.localeCompare(other.name, 'sv'))
}
