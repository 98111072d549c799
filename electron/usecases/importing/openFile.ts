import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'

/** A file that is being read: what it was when it was opened. */
export interface OpenFile {
  readonly path: string
  readonly fileName: string
  readonly size: number
  /** Its bytes from the start, in pieces; each piece may be kept. */
  pieces(size?: number): Generator<Buffer>
  /** How much of it the latest reading from the start has read, from 0 to 1. */
  share(): number
  /** All of it. Only for what is small. */
  whole(): Buffer
  /** @throws RundbrevError `file-changed` where it has gone or been written to since it was opened */
  requireUnchanged(): void
  close(): void
}

const pieceSize = 256 * 1024

/**
 * Opens a file to be read in pieces, so that its size is no matter.
 *
 * @throws RundbrevError `file-unreadable`, also from each reading
 */
export function openFile(path: string): OpenFile {
  const fileName = basename(path)
  const readable = <Result>(read: () => Result): Result => {
    try {
      return read()
    } catch (error) {
      const reason = error instanceof Error ? error.message : ''
      throw new RundbrevError(
        'file-unreadable',
        { file: fileName },
        { file: fileName, reason },
        { cause: error },
      )
    }
  }
  const descriptor = readable(() => openSync(path, 'r'))
  const opened = readable(() => fstatSync(descriptor))
  const read = (size: number, position: number): Buffer => {
    const piece = Buffer.allocUnsafe(size)
    return piece.subarray(
      0,
      readable(() => readSync(descriptor, piece, 0, size, position)),
    )
  }
  let reached = 0
  return {
    path,
    fileName,
    size: opened.size,
    *pieces(size = pieceSize) {
      for (let position = 0; position < opened.size; ) {
        const piece = read(Math.min(size, opened.size - position), position)
        if (piece.length === 0) throw changed(fileName)
        position += piece.length
        reached = position
        yield piece
      }
    },
    share: () => (opened.size === 0 ? 1 : reached / opened.size),
    whole() {
      return Buffer.concat([...this.pieces()])
    },
    requireUnchanged() {
      // The path as well: an editor saves by putting a new file in the old one's place.
      for (const now of [fstatSync(descriptor), statSync(path, { throwIfNoEntry: false })]) {
        const isSame =
          now !== undefined &&
          now.size === opened.size &&
          now.mtimeMs === opened.mtimeMs &&
          now.ino === opened.ino
        if (!isSame) throw changed(fileName)
      }
    },
    close: () => closeSync(descriptor),
  }
}

function changed(fileName: string): RundbrevError {
  return new RundbrevError('file-changed', { file: fileName }, { file: fileName })
}
