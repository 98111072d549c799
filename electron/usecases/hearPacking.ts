import { ZipDeflate } from 'fflate'

/** So much is packed between two times of telling, in bytes. */
const pieceBytes = 1 << 20

/**
 * Lets a thread hear how much has been packed, of each file of a zip that a library makes: write-excel-file hands fflate each file whole,
 * and says nothing meanwhile. From here on fflate gets it in pieces, which makes the same file. For a thread that packs one zip at a time; to be called once.
 *
 * @param packed told after each piece, of `bytes`
 */
export function hearPacking(packed: (file: string, done: number, bytes: number) => void): void {
  const push = ZipDeflate.prototype.push
  ZipDeflate.prototype.push = function pushInPieces(this: ZipDeflate, chunk, final) {
    let done = 0
    do {
      const piece = chunk.subarray(done, done + pieceBytes)
      done += piece.length
      push.call(this, piece, final && done === chunk.length)
      packed(this.filename, done, chunk.length)
    } while (done < chunk.length)
  }
}
