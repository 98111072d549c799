import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'

/** A file that is being read: what it was when it was opened. */
export interface OpenFile {
  readonly path: string
  readonly fileName: string
  readonly size: number
  /** Its bytes from the start, in pieces. A piece is written over by the one after the next: copy what is to be kept. */
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
  const read = (into: Buffer, position: number): Buffer => {
    const size = Math.min(into.length, opened.size - position)
    const length = readable(() => readSync(descriptor, into, 0, size, position))
    if (length === 0) throw changed(fileName)
    return into.subarray(0, length)
  }
  let reached = 0
  return {
    path,
    fileName,
    size: opened.size,
    *pieces(size = pieceSize) {
      // Two buffers in turn: one for each piece of a long file would wait for the garbage collector by the hundred.
      let [one, other] = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)]
      for (reached = 0; reached < opened.size; ) {
        const piece = read(one, reached)
        reached += piece.length
        yield piece
        const used = one
        one = other
        other = used
      }
    },
    share: () => (opened.size === 0 ? 1 : reached / opened.size),
    whole() {
      const bytes = Buffer.allocUnsafe(opened.size)
      for (let position = 0; position < opened.size; ) {
        position += read(bytes.subarray(position), position).length
      }
      return bytes
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
