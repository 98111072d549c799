import { userInfo } from 'node:os'

/** The account that is signed in to this computer; where the system has no name for it, its number. */
export function signedInAccount(): string {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`
  }
}
