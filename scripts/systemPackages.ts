import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runInherited, runQuietly } from './childProcess.ts'

/**
 * Something of the operating system that a step needs: a command on the PATH, a shared library or a file by its path, and
 * the Debian package that brings it. Newer releases renamed some packages: the first name that apt knows is used.
 */
export type Requirement = {
  readonly kind: 'command' | 'library' | 'file'
  readonly name: string
  readonly packages: readonly [string, ...string[]]
}

/** What is there: the names of commands and of shared libraries, and files. */
export type Present = {
  command(name: string): boolean
  library(name: string): boolean
  file(path: string): boolean
}

/** To run Electron with a window. */
export const windowLibraries: readonly Requirement[] = [
  { kind: 'library', name: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { kind: 'library', name: 'libnss3.so', packages: ['libnss3'] },
  { kind: 'library', name: 'libgbm.so.1', packages: ['libgbm1'] },
  { kind: 'library', name: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
]

/** To have a display where there is none. */
export const virtualDisplay: readonly Requirement[] = [
  { kind: 'command', name: 'Xvfb', packages: ['xvfb'] },
  { kind: 'command', name: 'xvfb-run', packages: ['xvfb'] },
  { kind: 'command', name: 'xauth', packages: ['xauth'] },
]

/** To build a native add-on. */
export const compiler: readonly Requirement[] = [
  { kind: 'command', name: 'python3', packages: ['python3'] },
  { kind: 'command', name: 'make', packages: ['make'] },
  { kind: 'command', name: 'g++', packages: ['g++'] },
]

/** Mail servers to send to and to read from. Servers lie outside an ordinary PATH. */
export const mailServers: readonly Requirement[] = [
  { kind: 'file', name: '/usr/sbin/postfix', packages: ['postfix'] },
  { kind: 'file', name: '/usr/sbin/postgrey', packages: ['postgrey'] },
  { kind: 'file', name: '/usr/sbin/dovecot', packages: ['dovecot-core'] },
  { kind: 'file', name: '/usr/lib/dovecot/imap', packages: ['dovecot-imapd'] },
  { kind: 'file', name: '/usr/lib/dovecot/lmtp', packages: ['dovecot-lmtpd'] },
  { kind: 'command', name: 'openssl', packages: ['openssl'] },
]

/** Whether `ensureSystemPackages` may install what is missing: as root, with apt-get. */
export function canInstallPackages(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && findOnPath('apt-get') !== undefined
}

/** The requirements that are not met. */
export function missingRequirements(
  requirements: readonly Requirement[],
  present: Present,
): readonly Requirement[] {
  return requirements.filter(({ kind, name }) => !present[kind](name))
}

/** One package name per missing requirement, each once; `known` tells whether apt has a package of that name. */
export function packagesFor(
  missing: readonly Requirement[],
  known: (packageName: string) => boolean,
): readonly string[] {
  return [...new Set(missing.map(({ packages }) => packages.find(known) ?? packages.at(-1) ?? packages[0]))]
}

/**
 * Makes sure that the operating system has what is required. On Linux as root with apt-get, what is missing is
 * installed; otherwise an error names it with the command that installs it. Elsewhere nothing is checked.
 */
export function ensureSystemPackages(requirements: readonly Requirement[]): Promise<void> {
  const mine = installing.then(() => ensureNow(requirements))
  installing = mine.catch(() => undefined)
  return mine
}

/** One after the other: apt refuses whoever comes while it is at work, and what one has installed the next need not. */
let installing: Promise<void> = Promise.resolve()

async function ensureNow(requirements: readonly Requirement[]): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = missingRequirements(requirements, await presentHere())
  if (missing.length === 0) return
  const names = missing.map(({ name }) => name).join(', ')
  if (!findOnPath('apt-get')) {
    throw new Error(
      `Missing on this system: ${names}. Install them with its package manager (Debian's packages: ${packagesFor(missing, () => false).join(' ')}).`,
    )
  }
  if (process.getuid?.() !== 0) {
    const packages = packagesFor(missing, isKnownToApt).join(' ')
    throw new Error(
      `Missing on this system: ${names}. Install them with:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`,
    )
  }
  console.error(`Missing on this system: ${names}.`)
  await installWithApt(missing)
  const still = missingRequirements(requirements, await presentHere())
  if (still.length > 0) {
    throw new Error(`Still missing after apt-get install: ${still.map(({ name }) => name).join(', ')}.`)
  }
}

async function installWithApt(missing: readonly Requirement[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runApt(['update'], env)
  await runApt(['install', '-y', '--no-install-recommends', ...packagesFor(missing, isKnownToApt)], env)
}

async function runApt(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  console.error(`apt-get ${args.join(' ')}`)
  const status = await runInherited('apt-get', ['-qq', ...args], { env })
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed (${status}): see its message above.`)
}

async function presentHere(): Promise<Present> {
  const libraries = await installedLibraries()
  return {
    command: (name) => findOnPath(name) !== undefined,
    library: (name) => libraries.has(name),
    file: existsSync,
  }
}

/** Every shared library the dynamic linker knows; ldconfig is often outside an ordinary user's PATH. */
async function installedLibraries(): Promise<ReadonlySet<string>> {
  const ldconfig = findOnPath('ldconfig') ?? '/sbin/ldconfig'
  return librariesOf(await runQuietly(ldconfig, ['-p']))
}

/** The library names of `ldconfig -p`: one a line, `	libgbm.so.1 (libc6,x86-64) => /lib/…`. */
export function librariesOf(listing: string): ReadonlySet<string> {
  return new Set(listing.split('\n').flatMap((line) => /^\s+(\S+) \(/.exec(line)?.[1] ?? []))
}

function findOnPath(command: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((path) => existsSync(path))
}

/** Whether apt could install a package of exactly this name (a virtual package has no candidate). */
function isKnownToApt(packageName: string): boolean {
  const env = { ...process.env, LC_ALL: 'C' }
  const { stdout } = spawnSync('apt-cache', ['policy', packageName], { encoding: 'utf8', env })
  return /Candidate: (?!\(none\))/.test(stdout ?? '')
}
