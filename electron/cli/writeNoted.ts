import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { NotedFile } from '../usecases/notedFile.ts'

/** Writes a file where the command says, and notes that it was taken out. @throws RundbrevError `file-unwritable` @returns the whole path */
export function writeNoted(path: string, { bytes, noteSaved }: NotedFile): string {
  const file = resolve(path)
  try {
    writeFileSync(file, bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError('file-unwritable', { file }, { file, reason }, { cause: error })
  }
  noteSaved()
  return file
}
