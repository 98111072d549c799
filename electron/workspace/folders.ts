import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where an asset's bytes are kept: named by their SHA-256, so the same image is kept once. */
export function assetFile(workspaceFolder: string, sha256: string): string {
  return join(workspaceFolder, 'assets', sha256)
}

export function readAssetBytes(workspaceFolder: string, sha256: string): Uint8Array {
  return readFileSync(assetFile(workspaceFolder, sha256))
}
