import type { postsContract } from '../../shared/contract/posts.ts'
import { readAssetBytes } from '../workspace/folders.ts'
import { addAsset, requireAsset } from './addAsset.ts'
import { renditionFor } from './renditions.ts'
import { textShareOf } from './textShares.ts'
import type { UseCases } from './useCase.ts'

export const assets = {
  'assets.add': (deps, file) => addAsset(deps, file),

  'assets.get': (deps, { sha256 }) => requireAsset(deps, sha256),

  'assets.measure': async (deps, { sha256 }) => {
    const { width, height, mime } = requireAsset(deps, sha256)
    const kept = readAssetBytes(deps.workspace.folder, sha256)
    const { mime: emailMime, ...email } = await renditionFor(deps, sha256, 'email')
    return {
      kept: { mime, width, height, bytes: kept.byteLength },
      email: { mime: emailMime, width: email.width, height: email.height, bytes: email.bytes },
      textShare: await textShareOf(deps, sha256),
    }
  },
} satisfies UseCases<Extract<keyof typeof postsContract, `assets.${string}`>>
