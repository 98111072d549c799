import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Manifest } from '../../shared/archive/manifest.ts'
import { entryPath } from './places.ts'

export const manifestName = 'manifest.json'

/** An entry's manifest and its very bytes; undefined where there is none that can be read as one. */
export function readManifest(
  folder: string,
  name: string,
): { readonly manifest: Manifest; readonly bytes: Uint8Array } | undefined {
  const file = join(entryPath(folder, name), manifestName)
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  try {
    return { manifest: Manifest.parse(JSON.parse(bytes.toString('utf8'))), bytes }
  } catch {
    return undefined
  }
}
