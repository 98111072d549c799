import { writeFileSync } from 'node:fs'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

/** Writes a file where the command says. @throws RundbrevError `file-unwritable` */
export function writeWhole(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError('file-unwritable', { file }, { file, reason }, { cause: error })
  }
}
