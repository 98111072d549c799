import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'

/**
 * SQLite reads its write-ahead log up to the first frame that is not whole and forgets the rest without a word: after a crash that is
 * right, since nobody was told of what was being written. Where more than that is gone, somebody was told.
 *
 * Two things tell it. The index beside the log (-shm) outlives a process that is killed, and says up to which frame all
 * was committed; it is written after the log is on the disk, so it never says too much. And a frame's checksum goes on from the
 * one before it, so frames after a broken one still prove that they were written after it was whole: commits there, other
 * than the last, were on the disk (synchronous = FULL) before anybody was told.
 * What is left is one commit at most, of a log whose index is gone: it looks like a write that a power cut interrupted.
 *
 * To be called before any connection is opened to the database. Formats: sqlite.org/fileformat2.html#walformat, sqlite.org/walformat.html.
 *
 * @returns what is amiss, in the log's own terms ("rundbrev.db-wal: 4/9"); null where nothing is
 */
export function walLoss(databaseFile: string): string | null {
  const index = readIndex(beginningOf(`${databaseFile}-shm`, indexBytes))
  const name = 'rundbrev.db-wal'
  if (!wasLeftOpen(databaseFile)) {
    const lost = index === null ? 0 : index.frames - index.copied
    return lost > 0 ? `${name}: 0/${index?.frames}` : null
  }
  const header = readHeader(beginningOf(`${databaseFile}-wal`, headerBytes))
  if (header === null) return `${name}: header`
  const { committed, commitsAfter, frames } = readFrames(`${databaseFile}-wal`, header)
  const told = index?.salt.equals(header.salt) === true ? index.frames : 0
  if (told > committed) return `${name}: ${committed}/${told}`
  return commitsAfter > 1 ? `${name}: ${committed}/${frames}` : null
}

/** Whether whoever had the database last has not closed it: what was committed waits in the log. */
export function wasLeftOpen(databaseFile: string): boolean {
  return (statSync(`${databaseFile}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function beginningOf(file: string, bytes: number): Buffer {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return Buffer.alloc(0)
  const open = openSync(file, 'r')
  try {
    const beginning = Buffer.alloc(bytes)
    return beginning.subarray(0, readSync(open, beginning, 0, bytes, 0))
  } finally {
    closeSync(open)
  }
}

type Sums = readonly [number, number]

interface Header {
  readonly pageSize: number
  readonly isBigEndian: boolean
  readonly salt: Buffer
  readonly sums: Sums
}

const headerBytes = 32
const frameHeaderBytes = 24

function readHeader(log: Buffer): Header | null {
  if (log.length < headerBytes) return null
  const magic = log.readUInt32BE(0)
  if (magic !== 0x377f0682 && magic !== 0x377f0683) return null
  const isBigEndian = magic === 0x377f0683
  const sums = addUp(log.subarray(0, 24), isBigEndian, [0, 0])
  if (!isWritten(sums, log, 24)) return null
  const pageSize = log.readUInt32BE(8)
  // What SQLite itself takes for a page's size.
  if (pageSize < 512 || pageSize > 65_536) return null
  return { pageSize, isBigEndian, salt: log.subarray(16, 24), sums }
}

/** After so many frames that are another log's (the file is used again from its beginning), no more of this one's follow. */
const mostStrange = 64

/**
 * How many frames SQLite takes in, how many there are, and how many commits behind the first broken one prove themselves. A frame is
 * read at a time: the log of a large import is large.
 */
function readFrames(file: string, { pageSize, isBigEndian, salt, sums }: Header) {
  const open = openSync(file, 'r')
  try {
    const frame = Buffer.alloc(frameHeaderBytes + pageSize)
    const frames = Math.floor((fstatSync(open).size - headerBytes) / frame.length)
    let before = sums
    let isUnbroken = true
    let committed = 0
    let commitsAfter = 0
    let strange = 0
    for (let number = 1; number <= frames && strange < mostStrange; number++) {
      readSync(open, frame, 0, frame.length, headerBytes + (number - 1) * frame.length)
      const isOurs = frame.subarray(8, 16).equals(salt)
      strange = isOurs ? 0 : strange + 1
      const isWhole = isOurs && isWritten(sumsOfFrame(frame, isBigEndian, before), frame, 16)
      isUnbroken &&= isWhole
      const isCommit = isWhole && frame.readUInt32BE(4) !== 0
      if (isCommit && isUnbroken) committed = number
      if (isCommit && !isUnbroken) commitsAfter += 1
      before = [frame.readUInt32BE(16), frame.readUInt32BE(20)]
    }
    return { committed, commitsAfter, frames }
  } finally {
    closeSync(open)
  }
}

/** Over its page's number, the database's size after it, and the page itself. */
function sumsOfFrame(frame: Buffer, isBigEndian: boolean, before: Sums): Sums {
  const first = addUp(frame.subarray(0, 8), isBigEndian, before)
  return addUp(frame.subarray(frameHeaderBytes), isBigEndian, first)
}

function isWritten([first, second]: Sums, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second
}

/** The log's checksum: over pairs of 32-bit words, going on from what came before. */
function addUp(bytes: Buffer, isBigEndian: boolean, [first, second]: Sums): Sums {
  let [a, b] = [first, second]
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0
    b = (b + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0
  }
  return [a, b]
}

interface Index {
  /** The last committed frame. */
  readonly frames: number
  /** So many of them are in the database already. */
  readonly copied: number
  readonly salt: Buffer
}

const indexHeaderBytes = 48
/** Two copies of the header, and how far the log has been copied. */
const indexBytes = 2 * indexHeaderBytes + 4

/** null for an index that is not whole: it is written in two copies, in the byte order of the machine. */
function readIndex(shm: Buffer): Index | null {
  if (shm.length < indexBytes) return null
  const header = shm.subarray(0, indexHeaderBytes)
  if (!header.equals(shm.subarray(indexHeaderBytes, 2 * indexHeaderBytes)) || header[12] !== 1) return null
  const [first, second] = addUp(header.subarray(0, 40), false, [0, 0])
  if (header.readUInt32LE(40) !== first || header.readUInt32LE(44) !== second) return null
  return {
    frames: header.readUInt32LE(16),
    copied: shm.readUInt32LE(2 * indexHeaderBytes),
    salt: header.subarray(32, 40),
  }
}
