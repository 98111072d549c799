import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The folder of this clone: where package.json, node_modules/ and out/ are. */
export const projectRoot = join(import.meta.dirname, '..')

/** The folder of an installed package. Throws, with the remedy, when it is not installed. */
export function packageFolder(name: string): string {
  return dirname(packageManifest(name))
}

/** The version of an installed package, as its own package.json says. */
export function packageVersion(name: string): string {
  const manifest = JSON.parse(readFileSync(packageManifest(name), 'utf8')) as { version: string }
  return manifest.version
}

/** Found as Node finds the package, whether or not its `exports` show its package.json. */
function packageManifest(name: string): string {
  const manifest = findPackageJSON(name, pathToFileURL(join(projectRoot, 'package.json')))
  if (!manifest) throw new Error(`The package ${name} is not installed: run \`npm ci\`.`)
  return manifest
}
