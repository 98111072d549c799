import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { CountyCode, PublicationId } from '../../shared/contract/scalars.ts'
import type { Handed, HandedLetter } from '../../shared/delivery/deliveryEngine.ts'
import type { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { calendarsSeenIn } from '../../shared/newsletter/calendarFile.ts'
import { contentIdSource } from '../../shared/newsletter/contentId.ts'
import { asSeenIn } from '../../shared/newsletter/countyRegion.ts'
import { recipientOf } from '../../shared/newsletter/recipient.ts'
import type { HandoverRow } from '../store/handovers.ts'
import { type FrozenRendering, isAsFrozen, readRendering } from '../store/renderings.ts'
import type { Deps } from '../usecases/deps.ts'
import { sentImage } from '../usecases/renditions.ts'
import { requirePublication } from '../usecases/startPublication.ts'

/**
 * A publication's frozen letter as one county's recipients (null: those in none) see it, with everything that goes with it.
 *
 * @throws RundbrevError `not-found` for a letter or an image that is gone
 */
export function handedLetter(
  deps: Deps,
  id: PublicationId,
  { fromName, fromAddress, replyTo, senderAddress }: EmailChannelConfig,
  county: CountyCode | null,
): HandedLetter {
  const { subject, html, text, assets, calendars } = frozenRendering(deps, id)
  const seen = asSeenIn(county, html)
  return {
    ...{ subject, fromName, fromAddress, replyTo, senderAddress },
    html: seen,
    text: asSeenIn(county, text),
    images: assets
      .filter((sha256) => seen.includes(contentIdSource(sha256)))
      .map((sha256) => ({ ...imageFile(deps, sha256), source: contentIdSource(sha256) })),
    calendars: calendarsSeenIn(county, calendars),
  }
}

/** @throws RundbrevError `not-found`, `letter-changed` */
export function frozenRendering({ workspace }: Deps, id: PublicationId): FrozenRendering {
  const rendering = readRendering(workspace.database, id)
  if (rendering === undefined)
    throw new RundbrevError('not-found', { id: String(id) }, { what: `letter ${id}` })
  if (!isAsFrozen(rendering)) throw new RundbrevError('letter-changed')
  return rendering
}

/** Named by what is in it, so that the same image is laid up once. */
function imageFile(deps: Deps, sha256: string) {
  const { mime, bytes } = sentImage(deps, sha256)
  return { fileName: `${sha256}.${mime === 'image/jpeg' ? 'jpg' : mime.slice('image/'.length)}`, mime, bytes }
}

export function recipientOfRow({ geo }: Deps, row: HandoverRow): Handed {
  const { name, municipality, county } = recipientOf(geo, row, '')
  const reading = parseEmailAddress(row.email)
  return { address: reading.kind === 'address' ? reading.key : row.emailKey, name, municipality, county }
}

/** "Decemberbrev från åtta kommuner (Västerbotten)" */
export function titleOf(deps: Deps, id: PublicationId, county: CountyCode | null): string {
  const { postTitle } = requirePublication(deps, id)
  const short = deps.geo.counties.find(({ code }) => code === county)?.short
  return short === undefined ? postTitle : `${postTitle} (${short})`
}
