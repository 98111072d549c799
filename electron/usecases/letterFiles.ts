import { existsSync } from 'node:fs'
import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { LetterForm } from '../../shared/contract/newsletters.ts'
import type { PickedFile, PostId } from '../../shared/contract/scalars.ts'
import { calendarsSeenIn } from '../../shared/newsletter/calendarFile.ts'
import { forPaper } from '../../shared/newsletter/forPaper.ts'
import {
  personalise,
  personaliseLine,
  personaliseMarkup,
  type Recipient,
} from '../../shared/newsletter/personalise.ts'
import { webVersion, withoutWayOut } from '../../shared/newsletter/webVersion.ts'
import type { Post, PostContent } from '../../shared/post/post.ts'
import { fileSlug } from '../../shared/text/fileSlug.ts'
import type { RenderedNewsletter } from '../render/compileNewsletter.ts'
import { type DraftImage, draftMessage } from '../render/draftMessage.ts'
import { readSettings } from '../store/settings.ts'
import { assetFile } from '../workspace/folders.ts'
import type { Deps } from './deps.ts'
import { previewRecipient, type Reader, renderSent } from './newsletters.ts'
import type { DatedContent } from './outgoingLinks.ts'
import { postCalendars } from './postCalendars.ts'
import { sentImage } from './renditions.ts'
import { requirePost } from './savePost.ts'

/** What is written in the editor now, of this post, and whose letter it is. */
export interface WrittenLetter extends Reader {
  readonly postId: PostId
  readonly content: PostContent
}

/**
 * The letter in one form, as a file.
 * @throws RundbrevError `not-found` for the post or the contact, `image-damaged`
 */
export async function letterFile(
  deps: Deps,
  { postId, content, ...reader }: WrittenLetter,
  form: Exclude<LetterForm, 'pdf'>,
): Promise<PickedFile> {
  const post = { ...requirePost(deps, postId), ...content }
  const recipient = previewRecipient(deps, content, reader)
  const text = (ending: string, part: string) => ({
    fileName: letterFileName(content.title, ending),
    bytes: new TextEncoder().encode(part),
  })
  switch (form) {
    case 'html':
      return text('html', personalise(await letterAlone(deps, post), recipient).html)
    case 'web':
      return text('html', webVersion((await letterAlone(deps, post, 'as-written')).html))
    case 'mjml':
      return text('mjml', personaliseMarkup((await renderSent(deps, post)).mjml, recipient))
    case 'eml': {
      const sent = await renderSent(deps, post)
      const images = imagesOf(deps, sent.assets)
      const bytes = await letterMessage(deps, { post, sent, images, recipient, to: '' })
      return { fileName: letterFileName(content.title, 'eml'), bytes: new Uint8Array(bytes) }
    }
  }
}

/** The letter to be printed: nothing that must be fetched, and no way out of the mailings for whoever is handed it. */
export async function letterSheet(deps: Deps, { content, ...reader }: WrittenLetter) {
  const { html, ...rest } = await letterAlone(deps, content, 'as-written')
  const sheet = { ...rest, html: forPaper(withoutWayOut(html)) }
  return {
    fileName: letterFileName(content.title, 'pdf'),
    html: personalise(sheet, previewRecipient(deps, content, reader)).html,
  }
}

/** The letter with its images inside it, so that its HTML opens anywhere. @param links as for `renderInput` */
export async function letterAlone(
  deps: Deps,
  content: DatedContent,
  links?: 'as-written',
): Promise<RenderedNewsletter> {
  const imageSource = (sha256: string) =>
    dataAddress(imagesOf(deps, [sha256]).find((image) => image.sha256 === sha256))
  return await renderSent(deps, content, imageSource, undefined, links)
}

interface Message {
  readonly post: Post
  readonly sent: RenderedNewsletter
  readonly images: readonly DraftImage[]
  readonly recipient: Recipient
  /** An address, or '' for nobody's. */
  readonly to: string
}

/** RFC 2606: a domain that no mail can leave for. */
const nowhere = 'nobody@rundbrev.invalid'

/** The letter as a message that mail programs open as a draft. */
export function letterMessage(deps: Deps, { post, sent, images, recipient, to }: Message): Promise<Buffer> {
  const { organisation } = readSettings(deps.workspace.database)
  return draftMessage({
    subject: personaliseLine(sent.subject, recipient),
    ...personalise(sent, recipient),
    from: { name: organisation.name, address: mailboxOf(organisation.email) },
    to: { name: recipient.name, address: mailboxOf(to) },
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

/** Images that the workspace has; one that is gone stays a gap with its text in the letter. */
export function imagesOf(deps: Deps, assets: readonly string[]): DraftImage[] {
  const { folder } = deps.workspace
  return assets
    .filter((sha256) => existsSync(assetFile(folder, sha256)))
    .map((sha256) => sentImage(deps, sha256))
}

function dataAddress(image: DraftImage | undefined): string {
  return image === undefined ? '' : `data:${image.mime};base64,${Buffer.from(image.bytes).toString('base64')}`
}

/** "tack-for-i-ar.html" */
function letterFileName(title: string, ending: string): string {
  return `${fileSlug(title, 'newsletter')}.${ending}`
}
