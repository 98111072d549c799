import { writeSync } from 'node:fs'

/** Writes all of it: a disk that is nearly full takes a part, and says so only by how many bytes it took (write(2)). */
export function writeAll(open: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.byteLength) written += writeSync(open, bytes, written)
}
