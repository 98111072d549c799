import { resolve } from 'node:path'
import type { NotedFile } from '../usecases/notedFile.ts'
import { writeWhole } from './writeWhole.ts'

/** Writes a file where the command says, and notes that it was taken out. @throws RundbrevError `file-unwritable` @returns the whole path */
export function writeNoted(path: string, { bytes, noteSaved }: NotedFile): string {
  const file = resolve(path)
  writeWhole(file, bytes)
  noteSaved()
  return file
}
