import { type Stats, statSync } from 'node:fs'
import { basename } from 'node:path'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

/**
 * Looks at what a path names before anything is read: a pipe is never done, a device never ends, and what is empty or larger than
 * anything of ours is nobody's.
 *
 * @param most in bytes; left out: any size
 * @throws RundbrevError `file-unreadable`, `file-not-plain`, `file-empty`, `file-too-large`
 */
export function requirePlainFile(path: string, most = Number.POSITIVE_INFINITY): Stats {
  const file = basename(path)
  const found = look(path)
  if (!found.isFile()) throw new RundbrevError('file-not-plain', { file }, { file })
  if (found.size === 0) throw new RundbrevError('file-empty', { file }, { file })
  if (found.size > most) {
    const values = { size: Math.ceil(found.size / 1e6), max: most / 1e6 }
    throw new RundbrevError('file-too-large', { file }, values)
  }
  return found
}

function look(path: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    const file = basename(path)
    throw new RundbrevError('file-unreadable', { file }, { file, reason }, { cause: error })
  }
}
