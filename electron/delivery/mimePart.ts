import { encode, wrap } from 'nodemailer/lib/base64'
import MimeNode from 'nodemailer/lib/mime-node'
import { type CalendarFile, calendarAttachment } from '../../shared/newsletter/calendarFile.ts'
import { contentIdOf } from '../../shared/newsletter/contentId.ts'
import { splitPlaceholders, type WordsFor } from '../../shared/newsletter/mergePlaceholder.ts'
import type { Recipient } from '../../shared/newsletter/personalise.ts'
import { quotedPrintable } from './quotedPrintable.ts'

/** An image that the letter shows, with its bytes. */
export interface InlineImage {
  readonly sha256: string
  readonly mime: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** A part of a message (RFC 2046) that is encoded already, but for what is a recipient's own. */
export interface MimePart {
  /** Its header lines, Content-Type the first of them; no line end after the last. */
  readonly headers: string
  /** @returns ASCII in pieces, lines ended by CRLF */
  readonly bodyFor: (recipient: Recipient) => readonly Buffer[]
}

/** Text with placeholders in it. */
export function textPart(
  type: 'text/plain' | 'text/html',
  text: string,
  wordsOf: (recipient: Recipient) => WordsFor,
): MimePart {
  const fill = quotedPrintable(splitPlaceholders(text.replace(/\r\n?|\n/g, '\r\n')))
  return {
    headers: `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable`,
    bodyFor: (recipient) => fill(wordsOf(recipient)),
  }
}

/** Shown where the HTML names its Content-ID (RFC 2392). */
export function imagePart({ sha256, mime, fileName, bytes }: InlineImage): MimePart {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return filePart({ type: mime, fileName, disposition: 'inline', contentId: contentIdOf(sha256), content })
}

export function calendarPart(file: CalendarFile): MimePart {
  const { contentType, filename, contentDisposition, content } = calendarAttachment(file)
  return filePart({
    ...{ type: contentType, fileName: filename, disposition: contentDisposition },
    content: Buffer.from(content),
  })
}

/** @param boundary in none of the parts */
export function multipart(type: string, boundary: string, parts: readonly MimePart[]): MimePart {
  const opened = parts.map(({ headers, bodyFor }, at) => ({
    open: Buffer.from(`${at === 0 ? '' : '\r\n'}--${boundary}\r\n${headers}\r\n\r\n`, 'latin1'),
    bodyFor,
  }))
  const end = Buffer.from(`\r\n--${boundary}--\r\n`, 'latin1')
  return {
    headers: `Content-Type: ${type};\r\n boundary="${boundary}"`,
    bodyFor: (recipient) => [...opened.flatMap(({ open, bodyFor }) => [open, ...bodyFor(recipient)]), end],
  }
}

/** The HTML, and what it shows (RFC 2387). */
export function related(boundary: string, parts: readonly MimePart[]): MimePart {
  return multipart('multipart/related; type="text/html"', boundary, parts)
}

function filePart(file: {
  readonly type: string
  readonly fileName: string
  readonly disposition: 'inline' | 'attachment'
  readonly contentId?: string
  readonly content: Buffer
}): MimePart {
  // Only part of a message, so that it is given no headers of one.
  const part = new MimeNode('multipart/mixed').createChild(file.type, { filename: file.fileName })
  part.setHeader('Content-Transfer-Encoding', 'base64')
  part.setHeader('Content-Disposition', file.disposition)
  if (file.contentId !== undefined) part.setHeader('Content-ID', `<${file.contentId}>`)
  const body = [Buffer.from(wrap(encode(file.content)), 'latin1')]
  return { headers: part.buildHeaders(), bodyFor: () => body }
}
