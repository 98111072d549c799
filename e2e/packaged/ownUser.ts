import { spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machineSwitches } from '../../scripts/electronBinary.ts'

/** As whom the packaged program runs here. */
export interface OwnUser {
  /** Another user than the one who runs the tests; undefined: the same. */
  readonly id: number | undefined
  /** What Chromium must be told on this computer. */
  readonly switches: readonly string[]
  /** Whether Chromium's sandbox holds the program's pages: everywhere but where the computer forbids it. */
  readonly isSandboxed: boolean
}

/** "nobody", on Debian as elsewhere: owns nothing. */
const nobody = 65_534

/** Chromium refuses to be sandboxed as root, which is who runs the tests on many a machine that only tests: there it is nobody who runs it. */
export async function findOwnUser(): Promise<OwnUser> {
  const switches = await machineSwitches()
  if (!switches.includes('--no-sandbox')) return { id: undefined, switches, isSandboxed: true }
  if (process.getuid?.() !== 0 || !mayHaveNamespaces(nobody))
    return { id: undefined, switches, isSandboxed: false }
  return { id: nobody, switches: switches.filter((word) => word !== '--no-sandbox'), isSandboxed: true }
}

/** What Chromium's sandbox is made of: a container may forbid it, and so may the kernel. */
function mayHaveNamespaces(uid: number): boolean {
  return spawnSync('unshare', ['--user', 'true'], { uid, gid: uid, cwd: '/' }).status === 0
}

/** A new folder that this user may write in. */
export function folderOf({ id }: OwnUser): string {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-packaged-'))
  if (id !== undefined) chownSync(folder, id, id)
  return folder
}
