import type { PickedFile } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { ReadLetter } from '../../shared/post/fromLetter.ts'
import { type ImagesOfFile, imageFileName, inlaidImages } from './takeInImages.ts'

export interface ReadMail extends ReadLetter {
  readonly images: ImagesOfFile
}

/**
 * A mail that was saved as a file (.eml, RFC 5322 and MIME): its HTML part where it has one, otherwise its text, in whatever
 * character set they are, and the images that the HTML shows by Content-ID (RFC 2392). Attachments are named, never opened.
 * The parser refuses more than 1,000 parts and headers of more than a megabyte.
 *
 * @param named what the file is called, without its ending
 * @throws RundbrevError `file-unreadable`, `mail-without-text`
 */
export async function readMail(bytes: Uint8Array, fileName: string, named: string): Promise<ReadMail> {
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    keepCidLinks: true,
    skipHtmlToText: true,
    skipTextLinks: true,
    checksumAlgo: false,
    ignoreEmbedded: true,
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    const values = { file: fileName, reason }
    throw new RundbrevError('file-unreadable', { file: fileName }, values, { cause: error })
  })
  const html = typeof mail.html === 'string' && mail.html.trim() !== '' ? mail.html : null
  const text = mail.text ?? ''
  const isMail = ['from', 'date', 'subject'].some((header) => mail.headers?.has(header))
  if (!isMail || (html === null && text.trim() === '')) {
    throw new RundbrevError('mail-without-text', { file: fileName }, { file: fileName })
  }
  const ofText = inlaidImages(named)
  const byContentId = new Map<string, PickedFile>()
  for (const [index, { cid, filename, contentType, content }] of mail.attachments.entries()) {
    if (cid === undefined) continue
    const name = filename ?? imageFileName(named, index + 1, contentType.split('/').at(-1) ?? '')
    byContentId.set(cid, { fileName: name.slice(0, 255), bytes: new Uint8Array(content) })
  }
  return {
    subject: mail.subject ?? '',
    sender: mail.from?.value[0]?.name ?? '',
    html,
    text,
    attachments: mail.attachments.flatMap(({ cid, filename, contentType }) =>
      cid !== undefined && html?.includes(`cid:${cid}`) === true ? [] : [filename ?? contentType],
    ),
    images: (source) => byContentId.get(contentId(source)) ?? ofText(source),
  }
}

/** '' for an address of another kind. */
function contentId(source: string): string {
  const written = /^\s*cid:(.*)$/is.exec(source)?.[1]?.trim() ?? ''
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
