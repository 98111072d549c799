import { variantImages } from '../../shared/social/variantImages.ts'
import type { PartContent } from '../archive/writeEntry.ts'
import type { ArchiveSubject } from '../store/archiveSubject.ts'
import { readAssetBytes } from '../workspace/folders.ts'
import { imagePartName, textPart } from './archivedParts.ts'
import type { Deps } from './deps.ts'
import { renditionFor } from './renditions.ts'

/** A post on a network as it was published: its text, and its images as the network takes them. */
export async function socialParts(
  deps: Deps,
  { post, channel }: ArchiveSubject,
  text: string,
): Promise<PartContent[]> {
  const parts: PartContent[] = [textPart('post.txt', text)]
  if (channel.network === null) return parts
  for (const { asset, focus } of variantImages(post, channel.network)) {
    const rendition = await renditionFor(deps, asset, channel.network, focus)
    const name = imagePartName(rendition)
    if (parts.some((part) => part.name === name)) continue
    parts.push({ name, bytes: readAssetBytes(deps.workspace.folder, rendition.sha256) })
  }
  return parts
}
