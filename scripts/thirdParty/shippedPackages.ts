import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package of others that the installed program contains. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** What its author says, as it is: mostly an SPDX expression. */
  readonly licence: string
  readonly folder: string
  /** Of its tarball (Subresource Integrity), "sha512-" and Base64; undefined where the lock file has none. */
  readonly integrity: string | undefined
}

/** One entry of package-lock.json's `packages` (docs.npmjs.com, package-lock.json, lockfileVersion 3): what is read of it. */
interface Locked {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}
type Lock = Readonly<Record<string, Locked>>

/** Besides what is depended on to run: the runtime itself, and the Node that reads images on Linux (electron-builder.yml). */
const shippedAsTools = ['electron', 'node']

/**
 * What the installed program contains of others: all that package.json depends on to run, all that the page is made of, and what
 * these depend on in turn. Of what differs by system only what is installed here, so each installer is listed where it is built.
 *
 * @param root the project's folder, its packages installed
 * @returns in order of name and version, each once
 * @throws where package-lock.json names a package that this needs and that is not there
 */
export function shippedPackages(root: string): readonly ShippedPackage[] {
  const lock = (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Lock })
    .packages
  const reached = new Set(shippedAsTools.map((name) => `node_modules/${name}`))
  const roots = [...Object.keys(lock['']?.dependencies ?? {}), ...pageImports(root)]
  const open = roots.flatMap((name) => pathOf(lock, '', name))
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path) || !isInstalled(root, path)) continue
    reached.add(path)
    open.push(...neededBy(lock[path] ?? {}).flatMap((name) => pathOf(lock, path as string, name)))
  }
  const shipped = [...reached].map((path): ShippedPackage => {
    const { version, license, integrity } = lock[path] ?? {}
    if (version === undefined) throw new Error(`package-lock.json has no ${path}: run \`npm install\`.`)
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return { name, version, licence: license ?? '', folder: join(root, path), integrity }
  })
  const once = new Map(shipped.map((one) => [`${one.name} ${one.version}`, one]))
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

function isInstalled(root: string, path: string): boolean {
  return existsSync(join(root, path, 'package.json'))
}

/** The names of what a package needs beside it: not what it only works together with where that is there. */
function neededBy(locked: Locked): readonly string[] {
  const {
    dependencies = {},
    optionalDependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = locked
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true)
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers]
}

/** Where a package finds another: in its own folder, or in that of whoever contains it. Empty: nowhere. */
function pathOf(lock: Lock, from: string, name: string): readonly string[] {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (lock[path] !== undefined) return [path]
    if (at === '') return []
  }
}

/** The packages that the page's own files name: their bundle contains them, though package.json counts them to its tools. */
function pageImports(root: string): readonly string[] {
  const files = ['renderer', 'shared'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, room, file),
    ),
  )
  const names = new Set<string>()
  for (const file of files) {
    if (!/\.(ts|tsx|css)$/.test(file) || /\.(test|arbitrary)\.tsx?$/.test(file)) continue
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(importedFrom)) {
      const name = /^(@[^/]+\/[^/]+|[^./@][^/]*)/.exec(specifier)?.[0]
      if (name !== undefined && !name.startsWith('node:')) names.add(name)
    }
  }
  return [...names]
}

const importedFrom = /(?:\bfrom|\bimport|\bimport\(|\burl\()\s*["']([^"'\n]+)["']/g
