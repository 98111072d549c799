import { createHash } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import { imageSize } from 'image-size'
import type { postsContract } from '../../shared/contract/posts.ts'
import type { PickedFile } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Asset } from '../../shared/post/post.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertAsset, readAsset } from '../store/assets.ts'
import { assetFile } from '../workspace/folders.ts'
import type { Deps } from './deps.ts'
import type { UseCases } from './useCase.ts'

const maxBytes = 10_000_000
const mimes: Readonly<Record<string, Asset['mime']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
}

export const assets = {
  'assets.add': (deps, file) => addAsset(deps, file),

  'assets.get': (deps, { sha256 }) => {
    const asset = readAsset(deps.workspace.database, sha256)
    if (asset === undefined)
      throw new RundbrevError('not-found', { id: sha256 }, { what: `asset ${sha256.slice(0, 8)}` })
    return asset
  },
} satisfies UseCases<Extract<keyof typeof postsContract, `assets.${string}`>>

/**
 * Keeps an image in the workspace. What it is, is read from its bytes, never from its name. The bytes are written aside and
 * renamed, so that a file under assets/ is always whole.
 *
 * @throws RundbrevError `file-type-unknown`, `file-too-large`, `file-unwritable`
 */
export function addAsset(deps: Deps, { fileName, bytes }: PickedFile): Asset {
  if (bytes.byteLength > maxBytes) {
    const megabytes = Math.ceil(bytes.byteLength / 1_000_000)
    throw new RundbrevError(
      'file-too-large',
      { file: fileName },
      { size: megabytes, max: maxBytes / 1_000_000 },
    )
  }
  const { type, width, height } = measure(fileName, bytes)
  const mime = mimes[type]
  if (mime === undefined) throw unknownType(fileName, type)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const asset: Asset = { sha256, mime, width, height, fileName }
  const file = assetFile(deps.workspace.folder, sha256)
  try {
    writeFileSync(`${file}.part`, bytes)
    renameSync(`${file}.part`, file)
  } catch (error) {
    throw new RundbrevError('file-unwritable', { file }, { file, reason: String(error) }, { cause: error })
  }
  insertAsset(deps.workspace.database, asset, instantText(deps.now()))
  return asset
}

function measure(fileName: string, bytes: Uint8Array): { type: string; width: number; height: number } {
  try {
    const { type, width, height } = imageSize(bytes)
    return { type: type ?? '', width, height }
  } catch {
    throw unknownType(fileName, fileName.split('.').at(-1) ?? '')
  }
}

function unknownType(fileName: string, type: string): RundbrevError {
  return new RundbrevError(
    'file-type-unknown',
    { file: fileName },
    { type, accepted: 'PNG, JPEG, GIF, WebP' },
  )
}
