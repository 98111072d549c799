import { existsSync } from 'node:fs'
import { assetsIn } from '../../shared/post/assetsIn.ts'
import type { PostDocument } from '../../shared/post/document.ts'
import { assetFile, readAssetBytes } from '../workspace/folders.ts'
import type { Deps } from './deps.ts'

/** An image's bytes never change, and neither does its share: measured once while the workspace is open. */
const measured = new WeakMap<Deps['workspace'], Map<string, Promise<number>>>()

/** How much of an image looks like text, from 0 to 1; 0 where its file is gone or cannot be read. */
export function textShareOf(deps: Deps, sha256: string): Promise<number> {
  const known = measured.get(deps.workspace) ?? new Map<string, Promise<number>>()
  measured.set(deps.workspace, known)
  const share = known.get(sha256) ?? measure(deps, sha256)
  known.set(sha256, share)
  return share
}

/** The same of every image of a body, by SHA-256. */
export async function textSharesIn(deps: Deps, body: PostDocument): Promise<ReadonlyMap<string, number>> {
  const shares = [...assetsIn(body)].map(async (sha256) => [sha256, await textShareOf(deps, sha256)] as const)
  return new Map(await Promise.all(shares))
}

async function measure({ workspace, images }: Deps, sha256: string): Promise<number> {
  if (!existsSync(assetFile(workspace.folder, sha256))) return 0
  const outcome = await images.run({ kind: 'text-share' }, readAssetBytes(workspace.folder, sha256))
  return outcome.kind === 'share' ? outcome.share : 0
}
