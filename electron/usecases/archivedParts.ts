import { asArchived, frozenPage } from '../../shared/archive/archivedLetter.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { forPaper } from '../../shared/newsletter/forPaper.ts'
import { fileSlug } from '../../shared/text/fileSlug.ts'
import { messageList } from '../archive/goneMessages.ts'
import { idOf } from '../archive/sendJournal.ts'
import type { PartContent } from '../archive/writeEntry.ts'
import type { ArchiveSubject } from '../store/archiveSubject.ts'
import { messagesGone } from '../store/placeCounts.ts'
import type { FrozenRendering } from '../store/renderings.ts'
import { headersTemplate } from './archivedHeaders.ts'
import type { Deps } from './deps.ts'
import { type SentImage, sentImage } from './renditions.ts'

/** A letter's files in the archive, and its subject as one. */
export interface ArchivedLetter {
  readonly subject: string
  readonly parts: readonly PartContent[]
  readonly hasPdf: boolean
}

/** @throws RundbrevError `not-found` for an image that is gone */
export async function letterParts(
  deps: Deps,
  subject: ArchiveSubject,
  rendering: FrozenRendering,
): Promise<ArchivedLetter> {
  const images = rendering.assets.map((sha256) => sentImage(deps, sha256))
  const config = EmailChannelConfig.safeParse(subject.channel.config)
  const headers = config.success ? await headersTemplate(deps, config.data, rendering, subject) : null
  const pdf = await letterPdf(deps, rendering.html, images)
  return {
    subject: asArchived(rendering.subject, 'text'),
    parts: [
      textPart('newsletter.html', asArchived(rendering.html, 'markup')),
      textPart('newsletter.txt', asArchived(rendering.text, 'text')),
      textPart('newsletter.mjml', asArchived(rendering.mjml, 'markup')),
      ...(headers === null ? [] : [textPart('headers.txt', headers)]),
      ...images.map((image) => ({ name: imagePartName(image), bytes: image.bytes })),
      ...rendering.calendars.map(({ fileName, content }, index) =>
        textPart(`calendars/${index + 1}-${fileSlug(fileName.replace(/\.ics$/i, ''), 'event')}.ics`, content),
      ),
      ...(pdf === null ? [] : [{ name: pdfName, bytes: pdf }]),
    ],
    hasPdf: pdf !== null,
  }
}

export const pdfName = 'letter.pdf'

/** The letter as anybody saw it, on A4 sheets; null where nobody prints here, or it cannot be printed now. */
export async function letterPdf(
  { printer }: Deps,
  html: string,
  images: readonly SentImage[],
): Promise<Uint8Array | null> {
  if (printer === null) return null
  const addresses = new Map(images.map((image) => [image.sha256, dataAddress(image)]))
  try {
    return await printer.pdf(forPaper(frozenPage(html, addresses)))
  } catch {
    return null
  }
}

export function dataAddress({ mime, bytes }: { readonly mime: string; readonly bytes: Uint8Array }): string {
  return `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`
}

/** Keyed hashes of who got it, which only this workspace can tell apart: so that nobody is written to again (goneMessages.ts). */
export function messageListPart({ workspace }: Deps, id: PublicationId): PartContent {
  const pieces: Buffer[] = []
  let lines = ''
  for (const { messageId, taken } of messagesGone(workspace.database, id)) {
    lines += `${taken ? 't' : 'b'} ${idOf(messageId)}\n`
    if (lines.length < messageListPiece) continue
    pieces.push(Buffer.from(lines, 'utf8'))
    lines = ''
  }
  pieces.push(Buffer.from(lines, 'utf8'))
  return { name: messageList, bytes: Buffer.concat(pieces) }
}

/** Characters that are gathered before they become octets. */
const messageListPiece = 64_000

export function textPart(name: string, text: string): PartContent {
  return { name, bytes: Buffer.from(text, 'utf8') }
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
}

/** "images/0f3a….png" */
export function imagePartName({ sha256, mime }: { readonly sha256: string; readonly mime: string }): string {
  return `images/${sha256}.${endings[mime] ?? 'jpg'}`
}
