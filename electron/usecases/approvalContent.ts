import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { approvalParts, type PartHashes } from '../../shared/approval/approval.ts'
import { contentIdSource } from '../../shared/newsletter/contentId.ts'
import type { Post } from '../../shared/post/post.ts'
import { variantPosts } from '../../shared/social/variantPosts.ts'
import { eventUidOf } from '../delivery/messageIdentity.ts'
import type { RenderedNewsletter } from '../render/compileNewsletter.ts'
import { eventCalendars } from '../render/eventCalendars.ts'
import type { ChannelRow } from '../store/channels.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { channelRoom, type NetworkChannel } from './networkRoom.ts'
import { renderSent } from './newsletters.ts'
import { currentVariant } from './variants.ts'

/** What somebody says yes to: every part of it by its SHA-256, and one over them all. */
export interface ApprovalContent {
  readonly parts: PartHashes
  readonly hash: string
}

type Letter = Pick<RenderedNewsletter, 'subject' | 'mjml' | 'html' | 'text' | 'assets'>
type MailChannel = Extract<ChannelRow, { kind: 'email' }>

/**
 * Exactly what would go out of a post over a channel, as it is now. Whom it goes to, and when, are not part of it.
 *
 * @throws RundbrevError what rendering refuses
 */
export async function approvalContent(deps: Deps, post: Post, channel: ChannelRow): Promise<ApprovalContent> {
  if (channel.kind !== 'email') return networkContent(deps, post, channel)
  return letterContent(deps, post, channel, await renderSent(deps, post, contentIdSource))
}

/** The same of a letter that is rendered already. Its calendar files without what every sending gives them anew: number and time. */
export function letterContent(deps: Deps, post: Post, channel: MailChannel, letter: Letter): ApprovalContent {
  const { database, identityKey } = deps.workspace
  const { fromName, fromAddress, senderAddress, replyTo } = channel.config
  const calendars = eventCalendars(post, {
    uidOf: (nth) => eventUidOf(identityKey, post.id, nth),
    sequence: 0,
    organisation: readSettings(database).organisation,
    now: Temporal.Instant.fromEpochMilliseconds(0),
  })
  return whole({
    subject: sha256(letter.subject),
    text: sha256(letter.text),
    look: sha256(letter.mjml, letter.html),
    images: sha256(...letter.assets),
    calendars: sha256(...calendars.map((file) => JSON.stringify(file))),
    sender: sha256(fromName, fromAddress, senderAddress, replyTo),
  })
}

/** The posts as the account gets them now, split by its own limits where they are known. Nobody is asked. */
export function networkContent(deps: Deps, post: Post, channel: NetworkChannel): ApprovalContent {
  const { network } = channel
  const room = channelRoom(deps, channel)
  const shown = variantPosts(currentVariant(deps, post, network, room, channel.kind === 'assisted'), room)
  const images = shown.map((one) => one.images)
  return whole({
    text: sha256(
      ...shown.map(({ text, veil, visibility, targets }) =>
        JSON.stringify([text, veil, visibility, ...(targets === undefined ? [] : [targets])]),
      ),
    ),
    images: sha256(...images.map((some) => JSON.stringify(some.map(({ asset, focus }) => [asset, focus])))),
    alts: sha256(...images.map((some) => JSON.stringify(some.map(({ alt }) => alt)))),
    card: sha256(...shown.map(({ card }) => JSON.stringify(card))),
    sender: sha256(network, accountOf(channel)),
  })
}

/** Whose account it is. What signs it in, and what it costs, is nobody's to approve. */
function accountOf(channel: NetworkChannel): string {
  if (channel.kind === 'assisted') return channel.page ?? ''
  const { config } = channel
  switch (config.network) {
    case 'bluesky':
      return JSON.stringify([config.address, config.handle])
    case 'mastodon':
      return JSON.stringify([config.address, config.visibility])
    case 'facebook':
      return config.pageId
    case 'linkedin':
      return config.author
    case 'x':
      return config.clientId
  }
}

function whole(parts: PartHashes): ApprovalContent {
  return { parts, hash: sha256(...approvalParts.map((part) => `${part} ${parts[part] ?? ''}`)) }
}

/** Over texts in their order, each with its length before it, so that no two different ones share it. */
function sha256(...texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) {
    const bytes = Buffer.from(text, 'utf8')
    hash.update(`${bytes.byteLength}\n`).update(bytes)
  }
  return hash.digest('hex')
}
