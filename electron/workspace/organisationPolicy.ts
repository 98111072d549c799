import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { type PolicyReading, readPolicy } from '../../shared/program/policy.ts'

/** Where an administrator puts what holds for everybody on the computer. It is no setting and no variable: a user may set those. */
export function policyFile(platform: NodeJS.Platform = process.platform, environment = process.env): string {
  switch (platform) {
    case 'win32':
      return join(environment.ProgramData ?? 'C:\\ProgramData', 'Rundbrev', 'policy.json')
    case 'darwin':
      return '/Library/Application Support/Rundbrev/policy.json'
    default:
      return posix.join('/etc', 'rundbrev', 'policy.json')
  }
}

/**
 * Reads the organisation's file. One that others than the administrator may write, or put another in the place of, is not followed.
 * On Windows who may write it is the folder's access list to say, which Node cannot read.
 *
 * @param administrator the user whose the file and its folder must be; root's number, unless a test has another
 */
export function readOrganisationPolicy(file = policyFile(), administrator = 0): PolicyReading {
  const refused = (why: 'writable' | 'unreadable', detail: string) =>
    ({ kind: 'refused', file, why, detail, key: null }) as const
  let descriptor: number
  try {
    // A link would lead past the folder that was looked at.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'none' } : refused('unreadable', code)
  }
  try {
    if (process.platform !== 'win32') {
      const folder = dirname(file)
      if (isOthers(fstatSync(descriptor), administrator)) return refused('writable', file)
      if (isOthers(lstatSync(folder), administrator)) return refused('writable', folder)
    }
    return readPolicy(file, readFileSync(descriptor, 'utf8'))
  } catch (error) {
    return refused('unreadable', (error as NodeJS.ErrnoException).code ?? '')
  } finally {
    closeSync(descriptor)
  }
}

const writableByGroupOrOthers = 0o022

function isOthers(
  { uid, mode }: { readonly uid: number; readonly mode: number },
  administrator: number,
): boolean {
  return uid !== administrator || (mode & writableByGroupOrOthers) !== 0
}
