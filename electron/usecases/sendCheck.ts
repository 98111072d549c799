import { createPublicKey } from 'node:crypto'
import type { SegmentId } from '../../shared/contract/scalars.ts'
import type { LackedField, sendCheckContract } from '../../shared/contract/sendCheck.ts'
import type { DkimConfig, EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { hostedAddress, isImagesAddress } from '../../shared/delivery/hostedImages.ts'
import { hasPlaceholder } from '../../shared/newsletter/mergePlaceholder.ts'
import { domainOf, letterSizes, senderMailbox } from '../delivery/composeMessage.ts'
import { readDkimKey } from '../delivery/dkim.ts'
import type { ChannelRow } from '../store/channels.ts'
import { countLacking, listLacking } from '../store/lackingContacts.ts'
import { readSegment } from '../store/segments.ts'
import { askedRule } from './askedRule.ts'
import type { Deps } from './deps.ts'
import { renderSent } from './newsletters.ts'
import { unsignedLetter } from './outgoingLetter.ts'
import { postCalendars } from './postCalendars.ts'
import { sentImage } from './renditions.ts'
import { requireEmailChannel } from './requireChannel.ts'
import { requirePost } from './savePost.ts'
import { type CheckedSender, checkSender } from './senderCheck.ts'
import type { UseCases } from './useCase.ts'

export const sendCheck = {
  'sendCheck.letter': async (deps, { postId, channelId, segmentId }) => {
    const post = requirePost(deps, postId)
    const channel = requireEmailChannel(deps, channelId)
    const rendered = await renderSent(deps, post)
    const calendars = postCalendars(deps, post)
    const letter = unsignedLetter(deps, channel.config, { ...rendered, calendars })
    const lacking = countLacking(deps.workspace.database, ruleOf(deps, segmentId))
    const uses = (field: LackedField) =>
      [rendered.subject, rendered.html, rendered.text].some(
        (part) => hasPlaceholder(part, field) || hasPlaceholder(part, `${field}.address`),
      )
    return {
      variants: letterSizes(letter).toSorted((one, other) => other.bytes - one.bytes),
      lacking: fields
        .map((field) => ({ field, count: lacking[field] }))
        .filter(({ field, count }) => count > 0 && uses(field)),
    }
  },

  'sendCheck.lacking': (deps, { segmentId, field, from }) => {
    const asked = { field, after: from, most: atOnce + 1 }
    const rows = listLacking(deps.workspace.database, ruleOf(deps, segmentId), asked)
    const contacts = rows.slice(0, atOnce)
    return { contacts, next: rows.length > atOnce ? (contacts.at(-1)?.id ?? null) : null }
  },

  'sendCheck.sender': async (deps, { channelId }) => {
    const channel = requireEmailChannel(deps, channelId)
    const sender = senderOf(deps, channel)
    // Nobody's server will judge it: nobody is asked.
    if (channel.config.engine === 'outbox') return { domain: sender.from, findings: [], offline: false }
    const findings = await checkSender(deps.lookUpText, sender)
    return { domain: sender.from, findings, offline: findings.every(({ level }) => level === 'unknown') }
  },

  'sendCheck.images': async (deps, { postId, channelId }) => {
    const { images, imagesAddress } = requireEmailChannel(deps, channelId).config
    if (images === 'embedded' || !isImagesAddress(imagesAddress)) return { found: 0, missing: [] }
    const { assets } = await renderSent(deps, requirePost(deps, postId))
    const addresses = assets.map((sha256) => hostedAddress(imagesAddress, sentImage(deps, sha256)))
    const answers = await Promise.all(
      addresses.map(async (address) => ({ address, ...(await deps.askAddress(address)) })),
    )
    const missing = answers.filter(({ verdict }) => verdict !== 'fine').map(({ address }) => address)
    return { found: addresses.length - missing.length, missing }
  },
} satisfies UseCases<keyof typeof sendCheckContract>

const fields: readonly LackedField[] = ['contact.name', 'contact.municipality', 'contact.county']
/** Contacts in one answer. */
const atOnce = 50

function ruleOf(deps: Deps, segmentId: SegmentId | null) {
  const rule = segmentId === null ? null : (readSegment(deps.workspace.database, segmentId)?.rule ?? null)
  return askedRule(deps, rule)
}

function senderOf(deps: Deps, { id, name, config }: Extract<ChannelRow, { kind: 'email' }>): CheckedSender {
  const from = domainOf(senderMailbox(config.fromAddress))
  const envelope = config.senderAddress.trim() === '' ? from : domainOf(senderMailbox(config.senderAddress))
  return { from, envelope, host: hostIn(config), dkim: signerOf(config, deps.secrets.get(id, 'dkim'), name) }
}

function hostIn(config: EmailChannelConfig): string | null {
  return config.engine === 'smtp' ? config.host : null
}

/** An engine of others' signs by itself, with a key that it does not tell of. */
function signerOf(config: EmailChannelConfig, pem: string | undefined, name: string): CheckedSender['dkim'] {
  if (config.engine !== 'smtp' || config.dkim === null) return null
  const { domain, selector } = config.dkim
  return { domain, selector, publicKey: pem === undefined ? null : publicKeyOf(config.dkim, pem, name) }
}

function publicKeyOf(dkim: DkimConfig, pem: string, name: string): string {
  const { privateKey } = readDkimKey(dkim, pem, name)
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64')
}
