import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cachedFolder } from '../../scripts/buildCache.ts'
import { runQuietly } from '../../scripts/childProcess.ts'
import { compiler, ensureSystemPackages } from '../../scripts/systemPackages.ts'

const manifest = join(import.meta.dirname, 'server', 'package.json')

/**
 * The folder whose node_modules hold the real server: installed by npm once per user, Node and set of versions (510 MB, 100 s, SQLite is
 * compiled: a newer one than the server asks for, whose statements can be collected in Node 24 without aborting it), then found in the cache. What is half installed has no name there, and two that want it at once wait for each other.
 * Throws, with the reason, where it cannot be had.
 */
export async function installedServer(): Promise<string> {
  const versions = createHash('sha256')
    .update(await readFile(manifest))
    .digest('hex')
    .slice(0, 12)
  const name = `bluesky-${versions}-node-${process.versions.modules}-${process.platform}-${process.arch}`
  return await cachedFolder(name, install)
}

async function install(folder: string): Promise<void> {
  await ensureSystemPackages(compiler)
  console.error('Installing a real Bluesky server for the tests (510 MB, 100 s, once per user) …')
  await copyFile(manifest, join(folder, 'package.json'))
  const node = dirname(process.execPath)
  const headers = await nodeHeaders(folder)
  const env = {
    ...process.env,
    // The Node that will run it is the one that its add-on is compiled for.
    PATH: `${node}:${process.env.PATH}`,
    npm_config_nodedir: headers,
  }
  await runQuietly('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: folder, env })
  if (headers.startsWith(folder)) await rm(headers, { recursive: true })
}

/** This Node's C headers: beside it, or else in the package that brought it, whose folder is then under `folder`. */
async function nodeHeaders(folder: string): Promise<string> {
  const prefix = dirname(dirname(process.execPath))
  if (existsSync(join(prefix, 'include', 'node', 'node_api.h'))) return prefix
  const name = `node-${process.platform}-${process.arch}@${process.versions.node}`
  const packed = await runQuietly('npm', ['pack', name, '--loglevel', 'error'], { cwd: folder })
  const tarball = join(folder, packed.trim())
  await runQuietly('tar', ['-xzf', tarball, 'package/include'], { cwd: folder })
  await rm(tarball)
  return join(folder, 'package')
}
