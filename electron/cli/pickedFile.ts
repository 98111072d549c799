import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { PickedFile } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

const megabyte = 1_000_000
/** As the contract allows (PickedFile). */
const most = 25 * megabyte

/**
 * A file named on the command line, as the use cases take it.
 *
 * @throws RundbrevError `file-unreadable`, `file-too-large` before anything is read
 */
export function readPickedFile(path: string): PickedFile {
  const fileName = basename(path)
  try {
    const { size } = statSync(path)
    if (size > most) {
      const values = { size: Math.ceil(size / megabyte), max: most / megabyte }
      throw new RundbrevError('file-too-large', { file: fileName }, values)
    }
    return { fileName, bytes: new Uint8Array(readFileSync(path)) }
  } catch (error) {
    if (error instanceof RundbrevError) throw error
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError('file-unreadable', { file: fileName }, { file: path, reason }, { cause: error })
  }
}
