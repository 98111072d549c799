import type { PickedFile } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

const megabyte = 1_000_000
const most = 25 * megabyte

/**
 * A file of the page as the contract carries it.
 *
 * @throws RundbrevError `file-too-large` before anything is read, `file-unreadable`
 */
export async function pickedFile(file: File): Promise<PickedFile> {
  if (file.size > most) {
    const size = Math.ceil(file.size / megabyte)
    throw new RundbrevError('file-too-large', { file: file.name }, { size, max: most / megabyte })
  }
  try {
    return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError(
      'file-unreadable',
      { file: file.name },
      { file: file.name, reason },
      { cause: error },
    )
  }
}
