import type { Readable, Writable } from 'node:stream'

/** What goes between the program and its image process: a word about it, and bytes. */
export interface Frame {
  readonly about: unknown
  readonly bytes: Uint8Array
}

const noBytes = new Uint8Array()

/** Two lengths (32 bits, big-endian), then the JSON, then the bytes. */
export function writeFrame(to: Writable, { about, bytes }: Frame): void {
  const words = Buffer.from(JSON.stringify(about), 'utf8')
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32BE(words.byteLength, 0)
  lengths.writeUInt32BE(bytes.byteLength, 4)
  to.write(lengths)
  to.write(words)
  to.write(bytes)
}

/** Every frame that comes, in order, until the stream ends. */
export async function* readFrames(from: Readable): AsyncGenerator<Frame> {
  let held: Buffer[] = []
  let length = 0
  let needed = 8
  let lengths: { readonly words: number; readonly bytes: number } | null = null
  for await (const piece of from) {
    held.push(piece as Buffer)
    length += (piece as Buffer).byteLength
    while (length >= needed) {
      const whole = Buffer.concat(held)
      const part = whole.subarray(0, needed)
      held = [whole.subarray(needed)]
      length -= needed
      if (lengths === null) {
        lengths = { words: part.readUInt32BE(0), bytes: part.readUInt32BE(4) }
        needed = lengths.words + lengths.bytes
      } else {
        const bytes = lengths.bytes === 0 ? noBytes : new Uint8Array(part.subarray(lengths.words))
        yield { about: JSON.parse(part.toString('utf8', 0, lengths.words)), bytes }
        lengths = null
        needed = 8
      }
    }
  }
}
