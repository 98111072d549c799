import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { runTold, toolScript } from './childProcess.ts'
import { resolveElectron } from './electronBinary.ts'

/** Beside the program, where it was packaged with the fallback: the add-on that an Electron so old needs. */
export const sqliteAddonName = 'better_sqlite3.node'

/** Where electron-builder puts a program for Linux inside its folder. */
export function unpackedProgram(folder: string): string {
  return join(folder, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`)
}

/** Why nothing can be packaged on this computer; undefined where it can. */
export function packagingMissing(): string | undefined {
  if (process.platform === 'linux') return undefined
  return 'What is tried here is the program for Linux; for the others .github/workflows/release.yml makes installers.'
}

/**
 * A new folder, which everybody may read, with the program as electron-builder.yml packages it for Linux ("dir": no installer around it)
 * from what the last build left in out/. Needs no network. Whoever asked removes it.
 *
 * On a disk, while the tests' other files may lie in memory: it is 470 MB, and what lies in memory may often not be run.
 */
export async function packageProgram(output: Writable): Promise<string> {
  const folder = await mkdtemp(join(diskFolder, 'rundbrev-packaged-'))
  await packageInto(folder, output)
  return folder
}

/** As the hierarchy of file systems has it (FHS 3.0, section 5.15); what programs are told by TMPDIR may be memory. */
const diskFolder = '/var/tmp'

async function packageInto(folder: string, output: Writable): Promise<void> {
  const { executablePath, env, kind, version } = await resolveElectron()
  const told = await runTold(
    process.execPath,
    [
      toolScript('electron-builder', 'cli.js'),
      ...['--linux', 'dir', '--publish', 'never'],
      `-c.electronVersion=${version}`,
      `-c.electronDist=${dirname(executablePath)}`,
      `-c.directories.output=${folder}`,
    ],
    { output, env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } },
  )
  if (told.status !== 0) throw new Error(`electron-builder failed:\n${told.lastLines}`)
  await chmod(folder, 0o755)
  if (kind === 'official') return
  // The loader of the fallback is no part of the program; the add-on that the fallback needs may lie where others cannot read it.
  await rm(join(unpackedProgram(folder), 'resources', 'app'), { recursive: true })
  const addon = env.RUNDBREV_SQLITE_BINDING
  if (addon !== undefined) await copyFile(addon, join(folder, sqliteAddonName))
}

const usage = `node scripts/packageProgram.ts <folder>

Packages the program that \`npm run build\` left in out/ for Linux into an empty folder, with the Electron that is at hand. To try it:
  RUNDBREV_PACKAGED=<folder> npx playwright test --config e2e/packaged/playwright.config.ts`

if (import.meta.main) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined || folder.startsWith('-')) console.log(usage)
  else await packageInto(resolve(folder), process.stderr)
}
