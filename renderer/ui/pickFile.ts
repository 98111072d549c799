import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

/** A file on the disk, of any size: its name, and what main knows it by. */
export interface FileOnDisk {
  readonly fileName: string
  readonly token: string
}

/**
 * Hands a file that was picked or dropped to main, which reads it itself.
 *
 * @throws RundbrevError `file-unreadable` for one that lies on no disk
 */
export async function pickFile(file: File): Promise<FileOnDisk> {
  const token = await window.rundbrev.pick(file).catch(() => undefined)
  if (typeof token === 'string') return { fileName: file.name, token }
  throw new RundbrevError('file-unreadable', { file: file.name }, { file: file.name, reason: '' })
}
