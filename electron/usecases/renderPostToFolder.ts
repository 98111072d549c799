import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { NewsletterWarning } from '../../shared/contract/newsletters.ts'
import type { ContactId, PostId } from '../../shared/contract/scalars.ts'
import { hostedFileName } from '../../shared/delivery/hostedImages.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { personalise, personaliseMarkup } from '../../shared/newsletter/personalise.ts'
import type { Post } from '../../shared/post/post.ts'
import { networks } from '../../shared/social/network.ts'
import { findKnownContact } from '../store/knownContacts.ts'
import type { Deps } from './deps.ts'
import { imagesOf, letterAlone, letterMessage } from './letterFiles.ts'
import { previewRecipient, renderSent } from './newsletters.ts'
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
  const alone = await letterAlone(deps, post)
  const parts: Record<string, string | Uint8Array> = {
    'newsletter.mjml': personaliseMarkup(sent.mjml, recipient),
    'newsletter.html': personalise(alone, recipient).html,
    'newsletter.txt': personalise(sent, recipient).text,
    'newsletter.eml': await letterMessage(deps, { post, sent, images, recipient, to: as ?? '' }),
    'variants.json': `${JSON.stringify(variantsOf(deps, post), null, 2)}\n`,
  }
  const files = Object.entries(parts).map(([name, part]) => writePart(resolve(folder), name, part))
  return { files, bytes: sent.bytes, warnings: sent.warnings }
}

/**
 * Writes the images of a post's letter as they lie where a channel with images of its own address names them (`hostedAddress`): to be put
 * there before the letter goes out.
 *
 * @throws RundbrevError `not-found`, `file-unwritable`
 */
export async function writeHostedImages(
  deps: Deps,
  { postId, folder }: { readonly postId: PostId; readonly folder: string },
): Promise<{ readonly files: readonly string[] }> {
  const { assets } = await renderSent(deps, requirePost(deps, postId))
  const images = assets.map((sha256) => sentImage(deps, sha256))
  return { files: images.map((image) => writePart(resolve(folder), hostedFileName(image), image.bytes)) }
}

function variantsOf(deps: Deps, post: Post) {
  return {
    variants: networks
      .map((network) => currentVariant(deps, post, network))
      .map(({ room: _, ...variant }) => variant),
  }
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
