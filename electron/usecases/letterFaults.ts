import type { ClientFault } from '../../shared/newsletter/clientSupport.ts'
import type { PostContent } from '../../shared/post/post.ts'
import { clientFaults } from '../render/clientFaults.ts'
import { compileMarked, type RenderedNewsletter } from '../render/compileNewsletter.ts'
import { readAsset } from '../store/assets.ts'
import { readRendition } from '../store/renditions.ts'
import type { Deps } from './deps.ts'
import { renderInput, windowSource } from './newsletters.ts'

/** Those of a letter that was looked through, for as long as it is the one that is shown. */
const known = new WeakMap<RenderedNewsletter, Promise<ClientFault[]>>()

/**
 * What some mail program does not show of a letter as it is meant, with the block at fault.
 *
 * @param rendered what `renderForWindow` made of the content
 */
export function letterFaults(
  deps: Deps,
  content: PostContent,
  rendered: RenderedNewsletter,
): Promise<ClientFault[]> {
  const found = known.get(rendered)
  if (found !== undefined) return found
  const faults = findFaults(deps, content, rendered)
  known.set(rendered, faults)
  faults.catch(() => known.delete(rendered))
  return faults
}

/** Blocks are named in a letter compiled anew, with marks: only where there is something to name. */
async function findFaults(
  deps: Deps,
  content: PostContent,
  { html, assets }: RenderedNewsletter,
): Promise<ClientFault[]> {
  const moving = new Set(assets.filter((sha256) => isMoving(deps, sha256)))
  const source = (sha256: string) => `${windowSource(sha256)}${moving.has(sha256) ? '.gif' : ''}`
  const input = renderInput(deps, content, source)
  if (moving.size === 0 && (await clientFaults(html)).length === 0) return []
  return clientFaults(await compileMarked(input))
}

/** A workspace keeps as GIF only what moves, and mail gets it so where that is not too heavy. */
function isMoving({ workspace: { database } }: Deps, sha256: string): boolean {
  const sent = readRendition(database, sha256, 'email') ?? readAsset(database, sha256)
  return sent?.mime === 'image/gif'
}
