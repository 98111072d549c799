import { existsSync } from 'node:fs'
import { type Scheme, schemes, shownLogo, type Theme } from '../../shared/newsletter/theme.ts'
import { assetFile, readAssetBytes } from '../workspace/folders.ts'
import type { Deps } from './deps.ts'

/** An image's bytes never change: measured once on a ground while the workspace is open. */
const measured = new WeakMap<Deps['workspace'], Map<string, Promise<boolean>>>()

/** Less of it is not a logo any more. */
const leastSeen = 0.5

/** In which schemes most of the theme's logo is lost on the colour behind it. */
export async function unseenLogo(deps: Deps, theme: Theme): Promise<Scheme[]> {
  const logo = shownLogo(theme)
  if (logo === null) return []
  const shown = { light: logo.light, dark: logo.dark ?? logo.light }
  const unseen = await Promise.all(
    schemes.map((scheme) => isUnseen(deps, shown[scheme].asset, theme[scheme].header)),
  )
  return schemes.filter((_, index) => unseen[index])
}

function isUnseen(deps: Deps, sha256: string, ground: string): Promise<boolean> {
  const known = measured.get(deps.workspace) ?? new Map<string, Promise<boolean>>()
  measured.set(deps.workspace, known)
  const key = `${sha256} ${ground}`
  const unseen = known.get(key) ?? measure(deps, sha256, ground)
  known.set(key, unseen)
  return unseen
}

/** false where its file is gone or cannot be read. */
async function measure({ workspace, images }: Deps, sha256: string, ground: string): Promise<boolean> {
  if (!existsSync(assetFile(workspace.folder, sha256))) return false
  const outcome = await images.run({ kind: 'seen-share', ground }, readAssetBytes(workspace.folder, sha256))
  return outcome.kind === 'share' && outcome.share < leastSeen
}
