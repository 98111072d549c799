import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

/**
 * Where an asset's bytes are kept: named by their SHA-256, so the same image is kept once. What is no such name may come from a
 * database that somebody has written into, and would be a path to anywhere.
 *
 * @throws RundbrevError `not-found` for a name that is no SHA-256
 */
export function assetFile(workspaceFolder: string, sha256: string): string {
  if (!isAssetName(sha256)) {
    const what = `asset ${String(sha256).slice(0, 8)}`
    throw new RundbrevError('not-found', { id: String(sha256).slice(0, 64) }, { what })
  }
  return join(workspaceFolder, 'assets', sha256)
}

export function isAssetName(sha256: string): boolean {
  return /^[0-9a-f]{64}$/.test(sha256)
}

/** @throws RundbrevError `file-unreadable` where it is gone, `not-found` */
export function readAssetBytes(workspaceFolder: string, sha256: string): Uint8Array {
  const file = assetFile(workspaceFolder, sha256)
  try {
    return readFileSync(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError('file-unreadable', { file }, { file, reason }, { cause: error })
  }
}
