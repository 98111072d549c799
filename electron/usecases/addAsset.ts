import { createHash } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { PickedFile } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { acceptedImages, imageLimits } from '../../shared/images/imageLimits.ts'
import { namedAs } from '../../shared/images/namedAs.ts'
import type { Asset } from '../../shared/post/post.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { ImageOutcome, MadeImage } from '../images/imageJob.ts'
import { insertAsset, readAsset } from '../store/assets.ts'
import { assetFile } from '../workspace/folders.ts'
import type { Deps } from './deps.ts'

/**
 * Keeps an image in the workspace, as `takeInImage` makes it: upright, in sRGB, no larger than anybody shows, and without what the
 * camera wrote beside the picture. What it is, is read from its bytes, never from its name.
 *
 * @throws RundbrevError `file-type-unknown`, `image-heif`, `image-svg`, `image-bmp`, `image-too-many-pixels`, `image-too-long`,
 * `image-damaged`, `file-unwritable`
 */
export async function addAsset(deps: Deps, { fileName, bytes }: PickedFile): Promise<Asset> {
  const outcome = await deps.images.run({ kind: 'take-in' }, bytes)
  if (outcome.kind !== 'image') throw refusal(fileName, outcome)
  const sha256 = keepImage(deps, outcome)
  const { mime, width, height } = outcome
  const asset: Asset = { sha256, mime, width, height, fileName: namedAs(fileName, mime) }
  insertAsset(deps.workspace.database, asset, instantText(deps.now()))
  return asset
}

/** @throws RundbrevError `not-found` */
export function requireAsset(deps: Deps, sha256: string): Asset {
  const asset = readAsset(deps.workspace.database, sha256)
  if (asset === undefined)
    throw new RundbrevError('not-found', { id: sha256 }, { what: `asset ${sha256.slice(0, 8)}` })
  return asset
}

/**
 * Puts an image's bytes under assets/ by their SHA-256. They are written aside and renamed, so that a file there is always whole.
 *
 * @throws RundbrevError `file-unwritable`
 */
export function keepImage(deps: Deps, { bytes }: Pick<MadeImage, 'bytes'>): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = assetFile(deps.workspace.folder, sha256)
  try {
    writeFileSync(`${file}.part`, bytes)
    renameSync(`${file}.part`, file)
  } catch (error) {
    throw new RundbrevError('file-unwritable', { file }, { file, reason: String(error) }, { cause: error })
  }
  return sha256
}

function refusal(file: string, outcome: ImageOutcome): RundbrevError {
  const why = outcome.kind === 'refused' ? outcome.why : 'damaged'
  const detail = outcome.kind === 'refused' ? outcome.detail : ''
  switch (why) {
    case 'unknown': {
      const type = extname(file)
      return new RundbrevError('file-type-unknown', { file }, { type, accepted: acceptedImages })
    }
    case 'heif':
    case 'svg':
    case 'bmp':
      return new RundbrevError(`image-${why}`, { file })
    case 'too-many-pixels':
      return new RundbrevError(
        'image-too-many-pixels',
        { file },
        { size: detail, max: imageLimits.megapixels },
      )
    case 'too-long':
      return new RundbrevError(
        'image-too-long',
        { file },
        { size: detail, frames: imageLimits.frames, max: imageLimits.movingBytes / 1_000_000 },
      )
    case 'damaged':
      return new RundbrevError('image-damaged', { file }, { reason: detail })
  }
}
