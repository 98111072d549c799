import { isAscii, isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import type { TextEncoding } from '../../../shared/text/textEncoding.ts'
import type { OpenFile } from './openFile.ts'

/** What one reading of a whole file tells of it. */
export interface FileSurvey {
  /** Lower-case hex. */
  readonly sha256: string
  /** undefined for what is no text. */
  readonly encoding: TextEncoding | undefined
  /** Some lines are UTF-8 and others are not: each line is read by itself. */
  readonly isMixed: boolean
}

/** A stretch of a text; `isForeign` where it is one line in another encoding than the file's. */
export interface TextPiece {
  readonly text: string
  readonly isForeign: boolean
}

/** Spreadsheets and PDF readers start like this; none of them is a text. */
const binarySignatures = ['PK\u0003\u0004', '%PDF', '\u00d0\u00cf\u0011\u00e0', '\u001f\u008b']
/** A text in UTF-16 has a zero in nearly every pair; a few zeros in a file are a fault of whoever wrote it. */
const zerosOfUtf16 = 0.2
/** Bytes in which an encoding without a byte order mark shows itself. */
const startSize = 64 * 1024
/** Longer than any line: a file without line ends is cut anywhere. */
const longestLine = 1024 * 1024
const newline = 0x0a

/**
 * Reads a file through to learn how it is to be read: UTF-8 or UTF-16, with or without a byte order mark; what is not valid
 * UTF-8 is Windows-1252, the superset of ISO 8859-1 that Excel writes in Sweden. Two files put together are both: the
 * encoding of most lines beyond ASCII is the file's.
 */
export function surveyFile(file: OpenFile): FileSurvey {
  const hash = createHash('sha256')
  const counted = { utf8: 0, other: 0 }
  let start: Buffer | undefined
  for (const lines of wholeLines(hashing(file.pieces(), hash), (piece) => (start ??= Buffer.from(piece)))) {
    if (isAscii(lines)) continue
    if (isUtf8(lines)) counted.utf8 += 1
    else {
      for (const line of linesOf(lines)) {
        if (!isAscii(line)) counted[isUtf8(line) ? 'utf8' : 'other'] += 1
      }
    }
  }
  const sha256 = hash.digest('hex')
  const told = encodingOfStart((start ?? Buffer.alloc(0)).subarray(0, startSize))
  if (told !== 'by-lines') return { sha256, encoding: told, isMixed: false }
  const encoding = counted.other > counted.utf8 ? 'windows-1252' : 'utf-8'
  return { sha256, encoding, isMixed: counted.utf8 > 0 && counted.other > 0 }
}

/**
 * The text of a file, in pieces, with "\n" at the end of every line and without its byte order mark.
 *
 * @throws RundbrevError `table-binary` for what is no text
 */
export function* textPieces(file: OpenFile, { encoding, isMixed }: FileSurvey): Generator<TextPiece> {
  if (encoding === undefined)
    throw new RundbrevError('table-binary', { file: file.fileName }, { file: file.fileName })
  if (isMixed) {
    yield* mixedPieces(file, encoding)
    return
  }
  const decoder = new TextDecoder(encoding)
  const toNewlines = newlineMaker()
  for (const piece of file.pieces()) {
    yield { text: toNewlines(decoder.decode(piece, { stream: true })), isForeign: false }
  }
  yield { text: toNewlines(decoder.decode(), true), isForeign: false }
}

function* mixedPieces(file: OpenFile, encoding: TextEncoding): Generator<TextPiece> {
  const toNewlines = newlineMaker()
  const windows = new TextDecoder('windows-1252')
  const utf8 = new TextDecoder('utf-8')
  for (const lines of wholeLines(file.pieces())) {
    if (isUtf8(lines) && encoding === 'utf-8')
      yield { text: toNewlines(utf8.decode(lines)), isForeign: false }
    else {
      for (const line of linesOf(lines)) {
        const own = isAscii(line) ? encoding : isUtf8(line) ? 'utf-8' : 'windows-1252'
        const text = toNewlines((own === 'utf-8' ? utf8 : windows).decode(line))
        yield { text, isForeign: own !== encoding }
      }
    }
  }
  yield { text: toNewlines('', true), isForeign: false }
}

function* hashing(pieces: Iterable<Buffer>, hash: { update(piece: Buffer): unknown }): Generator<Buffer> {
  for (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

/** The same bytes, cut where lines end. */
function* wholeLines(pieces: Iterable<Buffer>, onPiece?: (piece: Buffer) => unknown): Generator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for (const piece of pieces) {
    onPiece?.(piece)
    const all = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const end = all.length > longestLine ? all.length : all.lastIndexOf(newline) + 1
    if (end > 0) yield all.subarray(0, end)
    rest = all.subarray(end)
  }
  if (rest.length > 0) yield rest
}

function* linesOf(lines: Buffer): Generator<Buffer> {
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf(newline, start) + 1 || lines.length
    yield lines.subarray(start, end)
    start = end
  }
}

function encodingOfStart(start: Buffer): TextEncoding | undefined | 'by-lines' {
  const [first, second] = start
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const signature = start.subarray(0, 4).toString('latin1')
  if (binarySignatures.some((known) => signature.startsWith(known))) return undefined
  const zeros = { even: 0, odd: 0 }
  for (let at = start.indexOf(0); at >= 0; at = start.indexOf(0, at + 1))
    zeros[at % 2 === 0 ? 'even' : 'odd'] += 1
  if (zeros.even + zeros.odd < start.length * zerosOfUtf16) return 'by-lines'
  if (zeros.even === 0) return 'utf-16le'
  return zeros.odd === 0 ? 'utf-16be' : undefined
}

/** Line ends of any kind as "\n", also where a piece ends between CR and LF. @param last for the text's last piece */
function newlineMaker(): (text: string, last?: boolean) => string {
  let kept = ''
  return (text, last = false) => {
    const all = kept + text
    kept = !last && all.endsWith('\r') ? '\r' : ''
    const whole = kept === '' ? all : all.slice(0, -1)
    return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  }
}
