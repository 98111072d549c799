import { existsSync } from 'node:fs'
import type { PickedFile } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { FocalPoint } from '../../shared/images/focalPoint.ts'
import { type ImageUse, imageUses, type RenditionPurpose } from '../../shared/images/imageUses.ts'
import { namedAs } from '../../shared/images/namedAs.ts'
import type { Network } from '../../shared/social/network.ts'
import { keptMimes } from '../images/imageJob.ts'
import { imageKind } from '../images/imageKind.ts'
import { readAsset } from '../store/assets.ts'
import { type Rendition, readImageName, readRendition, saveRendition } from '../store/renditions.ts'
import { assetFile, readAssetBytes } from '../workspace/folders.ts'
import { keepImage, requireAsset } from './addAsset.ts'
import type { Deps } from './deps.ts'

/**
 * An image as one use needs it: made the first time somebody asks, then kept.
 *
 * @param focus around which place it is cut, where that use cuts it
 * @throws RundbrevError `not-found` for an image, or a file of one, that is gone; `image-damaged`, `file-unwritable`
 */
export async function renditionFor(
  deps: Deps,
  source: string,
  use: ImageUse,
  focus?: FocalPoint,
): Promise<Rendition> {
  const { database, folder } = deps.workspace
  const { width, height, bytes, png, moving, ratio, cut: frame } = imageUses[use]
  const cut = frame === null || focus === undefined ? null : { frame, around: focus }
  const purpose: RenditionPurpose = cut === null ? use : `${use} ${cut.around.x},${cut.around.y}`
  const known = readRendition(database, source, purpose)
  if (known !== undefined && existsSync(assetFile(folder, known.sha256))) return known
  const { fileName } = requireAsset(deps, source)
  if (!existsSync(assetFile(folder, source)))
    throw new RundbrevError('not-found', { id: source }, { what: fileName })
  const need = { width, height, bytes, png, moving, ratio, cut }
  const made = await deps.images.run({ kind: 'make-to-measure', need }, readAssetBytes(folder, source))
  if (made.kind !== 'image') {
    const reason = made.kind === 'refused' ? made.detail : ''
    throw new RundbrevError('image-damaged', { file: fileName }, { reason })
  }
  const rendition: Rendition = {
    sha256: keepImage(deps, made),
    mime: made.mime,
    width: made.width,
    height: made.height,
    bytes: made.bytes.byteLength,
  }
  saveRendition(database, source, purpose, rendition)
  return rendition
}

/** An image as a network takes it, as a file: "fjäll-instagram.jpg". */
export async function imageForNetwork(
  deps: Deps,
  source: string,
  network: Network,
  focus?: FocalPoint,
): Promise<PickedFile> {
  const { sha256, mime } = await renditionFor(deps, source, network, focus)
  const { fileName } = requireAsset(deps, source)
  const named = namedAs(fileName, mime)
  return {
    fileName: named.replace(/(\.\w+)$/, `-${network}$1`),
    bytes: readAssetBytes(deps.workspace.folder, sha256),
  }
}

/** An image of a frozen letter, with its bytes. */
export interface SentImage {
  readonly sha256: string
  readonly mime: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * An image that a letter was frozen with. Its bytes are under assets/ for ever, also where another rendition has taken its place:
 * then the bytes themselves say what they are.
 *
 * @throws RundbrevError `not-found`
 */
export function sentImage({ workspace }: Deps, sha256: string): SentImage {
  const { database, folder } = workspace
  if (!existsSync(assetFile(folder, sha256)))
    throw new RundbrevError('not-found', { id: sha256 }, { what: sha256.slice(0, 8) })
  const bytes = readAssetBytes(folder, sha256)
  const kind = imageKind(bytes)
  const mime = keptMimes.find((kept) => kept === `image/${kind}`) ?? 'image/jpeg'
  const fileName = namedAs(readImageName(database, sha256) ?? '', mime)
  return { sha256, mime, fileName, bytes }
}

/** A letter's images as it is sent with them, by the SHA-256 that the post and the theme name; without those that are gone. */
export async function emailImages(
  deps: Deps,
  assets: readonly string[],
): Promise<ReadonlyMap<string, Rendition>> {
  const { database, folder } = deps.workspace
  const found = new Map<string, Rendition>()
  for (const source of assets) {
    if (readAsset(database, source) === undefined || !existsSync(assetFile(folder, source))) continue
    found.set(source, await renditionFor(deps, source, 'email'))
  }
  return found
}
