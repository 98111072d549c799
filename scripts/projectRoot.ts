import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder of this clone: where package.json, node_modules/ and out/ are. */
export const projectRoot = join(import.meta.dirname, '..')

const requireFromProject = createRequire(join(projectRoot, 'package.json'))

/** The folder of an installed package, found the way the project itself would find it. */
export function packageFolder(name: string): string {
  return dirname(requireFromProject.resolve(`${name}/package.json`))
}

/** The version of an installed package, as its own package.json says. */
export function packageVersion(name: string): string {
  const manifest = requireFromProject(`${name}/package.json`) as { version: string }
  return manifest.version
}
