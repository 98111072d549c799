import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cacheFolder } from './buildCache.ts'
import { runQuietly } from './childProcess.ts'
import { packageFolder, packageVersion } from './projectRoot.ts'

/** The download is given up when no byte arrives for so long, in milliseconds. */
const SILENCE_LIMIT = 20_000
/** A failed download is not tried again for a day. */
const MEMORY_OF_FAILURE = 24 * 60 * 60 * 1000

/** The one function used of `@electron/get`, which the `electron` package brings with it. */
type ElectronGet = {
  downloadArtifact(details: {
    version: string
    artifactName: string
    platform: string
    arch: string
    checksums: Record<string, string>
    downloadOptions: { signal: AbortSignal; quiet: boolean; getProgressCallback: () => Promise<void> }
  }): Promise<string>
}

/**
 * The official Electron of the installed `electron` package: its executable, or undefined where it is neither
 * installed nor can be downloaded. A failure is remembered for a day in a file of the cache, so that asking
 * again costs nothing; deleting that file, or installing Electron, ends the memory.
 */
export async function officialElectron(): Promise<string | undefined> {
  const installed = await installedExecutable()
  if (installed) return installed
  const marker = join(cacheFolder(), `electron-${packageVersion('electron')}-unreachable`)
  if (await isRecent(marker)) return undefined
  try {
    await downloadElectron()
    return await installedExecutable()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(`The official Electron could not be downloaded (${reason}); asked again in a day.`)
    await mkdir(cacheFolder(), { recursive: true })
    await writeFile(marker, `${reason}\n`)
    return undefined
  }
}

/** As the `electron` package itself finds its executable: path.txt names it inside dist/. */
async function installedExecutable(): Promise<string | undefined> {
  const folder = packageFolder('electron')
  const named = await readFile(join(folder, 'path.txt'), 'utf8').catch(() => undefined)
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named === undefined && !dist) return undefined
  const executable = join(dist ?? join(folder, 'dist'), named ?? 'electron')
  return existsSync(executable) ? executable : undefined
}

async function isRecent(marker: string): Promise<boolean> {
  const found = await stat(marker).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs < MEMORY_OF_FAILURE
}

/** Downloads into Electron's own cache, then lets the package's own installer unpack it. */
async function downloadElectron(): Promise<void> {
  const folder = packageFolder('electron')
  const requireFromElectron = createRequire(join(folder, 'package.json'))
  const get = (await import(pathToFileURL(requireFromElectron.resolve('@electron/get')).href)) as ElectronGet
  const abort = new AbortController()
  const silence = setTimeout(() => abort.abort(new Error('no answer')), SILENCE_LIMIT)
  try {
    await get.downloadArtifact({
      version: packageVersion('electron'),
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: requireFromElectron('./checksums.json') as Record<string, string>,
      downloadOptions: {
        signal: abort.signal,
        quiet: true,
        getProgressCallback: async () => {
          silence.refresh()
        },
      },
    })
  } finally {
    clearTimeout(silence)
  }
  await runQuietly(process.execPath, [join(folder, 'install.js')], { cwd: folder })
}
