import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { NewsletterWarning } from '../../shared/contract/newsletters.ts'
import type { ContactId, PostId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { calendarsSeenIn } from '../../shared/newsletter/calendarFile.ts'
import { personalise, personaliseMarkup, type Recipient } from '../../shared/newsletter/personalise.ts'
import type { Post } from '../../shared/post/post.ts'
import { networks } from '../../shared/social/network.ts'
import type { RenderedNewsletter } from '../render/compileNewsletter.ts'
import { type DraftImage, draftMessage } from '../render/draftMessage.ts'
import { findKnownContact } from '../store/contacts.ts'
import { readSettings } from '../store/settings.ts'
import { assetFile } from '../workspace/folders.ts'
import type { Deps } from './deps.ts'
import { previewRecipient, renderSent } from './newsletters.ts'
import { postCalendars } from './postCalendars.ts'
import { sentImage } from './renditions.ts'
import { requirePost } from './savePost.ts'
import { currentVariant } from './variants.ts'

export interface RenderedFiles {
  /** Paths of what was written. */
  readonly files: readonly string[]
  /** Size of the letter's HTML in bytes, as it is sent. */
  readonly bytes: number
  readonly warnings: readonly NewsletterWarning[]
}

/**
 * Writes everything that a post becomes into a folder, to look at or to hand over: newsletter.mjml, .html (its images
 * inside it, so that it opens anywhere), .txt and .eml, and the social variants as variants.json.
 *
 * @param folder is made where it does not exist; files of the same names are replaced
 * @param as address of the contact it is made out to; null for a made-up one
 * @throws RundbrevError `not-found` for the post or the contact, `file-unwritable`
 */
export async function renderPostToFolder(
  deps: Deps,
  { postId, folder, as }: { readonly postId: PostId; readonly folder: string; readonly as: string | null },
): Promise<RenderedFiles> {
  const post = requirePost(deps, postId)
  const contactId = as === null ? null : requireContactByAddress(deps, as)
  const recipient = previewRecipient(deps, post, { contactId })
  const sent = await renderSent(deps, post)
  const images = imagesOf(deps, sent.assets)
  const alone = await renderSent(deps, post, (sha256) =>
    dataAddress(images.find((image) => image.sha256 === sha256)),
  )
  const parts: Record<string, string | Uint8Array> = {
    'newsletter.mjml': personaliseMarkup(sent.mjml, recipient),
    'newsletter.html': personalise(alone, recipient).html,
    'newsletter.txt': personalise(sent, recipient).text,
    'newsletter.eml': await messageOf(deps, { post, sent, images, recipient, as }),
    'variants.json': `${JSON.stringify(variantsOf(deps, post), null, 2)}\n`,
  }
  const files = Object.entries(parts).map(([name, part]) => writePart(resolve(folder), name, part))
  return { files, bytes: sent.bytes, warnings: sent.warnings }
}

interface Message {
  readonly post: Post
  readonly sent: RenderedNewsletter
  readonly images: readonly DraftImage[]
  readonly recipient: Recipient
  readonly as: string | null
}

/** RFC 2606: a domain that no mail can leave for. */
const nowhere = 'nobody@rundbrev.invalid'

function messageOf(deps: Deps, { post, sent, images, recipient, as }: Message): Promise<Buffer> {
  const { organisation } = readSettings(deps.workspace.database)
  return draftMessage({
    subject: sent.subject,
    ...personalise(sent, recipient),
    from: { name: organisation.name, address: mailboxOf(organisation.email) },
    to: { name: recipient.name, address: mailboxOf(as ?? '') },
    images,
    calendars: calendarsSeenIn(recipient.countyCode, postCalendars(deps, post)),
    date: deps.now(),
    messageId: `<post-${post.id}-${post.version}@rundbrev.invalid>`,
  })
}

function mailboxOf(address: string): string {
  const reading = parseEmailAddress(address)
  return reading.kind === 'address' ? reading.mailbox : nowhere
}

function variantsOf(deps: Deps, post: Post) {
  return { variants: networks.map((network) => currentVariant(deps, post, network)) }
}

/** Images that the workspace has; one that is gone stays a gap with its text in the letter. */
function imagesOf(deps: Deps, assets: readonly string[]): DraftImage[] {
  const { folder } = deps.workspace
  return assets
    .filter((sha256) => existsSync(assetFile(folder, sha256)))
    .map((sha256) => sentImage(deps, sha256))
}

function dataAddress(image: DraftImage | undefined): string {
  return image === undefined ? '' : `data:${image.mime};base64,${Buffer.from(image.bytes).toString('base64')}`
}

function requireContactByAddress(deps: Deps, address: string): ContactId {
  const reading = parseEmailAddress(address)
  const known =
    reading.kind === 'address' ? findKnownContact(deps.workspace.database, reading.key) : undefined
  if (known === undefined || known.deleted) {
    throw new RundbrevError('not-found', { id: address }, { what: address })
  }
  return known.id
}

function writePart(folder: string, name: string, part: string | Uint8Array): string {
  const file = join(folder, name)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, part)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new RundbrevError('file-unwritable', { file }, { file, reason }, { cause: error })
  }
  return file
}
