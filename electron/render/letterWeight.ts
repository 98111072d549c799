import MailComposer from 'nodemailer/lib/mail-composer'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import { partsByBlock } from '../../shared/newsletter/blockMark.ts'
import { countiesNamedIn } from '../../shared/newsletter/countyRegion.ts'
import { personaliseMarkup } from '../../shared/newsletter/personalise.ts'

/** Longer than nearly every name and address, so that the measure is of the letter and not of luck. */
const somebody = {
  ...{ name: '', municipality: '', county: '' },
  unsubscribeMailto: `mailto:${'x'.repeat(120)}`,
}

/**
 * What a letter's HTML part weighs as it is sent, in bytes: quoted-printable or base64, as nodemailer chooses, with its line breaks.
 * Of the recipients that see different blocks the one with most counts.
 */
export async function weightAsSent(html: string): Promise<number> {
  return await encodedBytes(asHeaviestSeen(html))
}

/** The shares of a letter's weight: those of the blocks by their position in the body, from 0 to 1; the rest is its frame's. */
export function sharesByBlock(marked: string): ReadonlyMap<number, number> {
  const { frame, blocks } = partsByBlock(asHeaviestSeen(marked))
  const weights = [...blocks].map(([at, markup]) => [at, Buffer.byteLength(markup)] as const)
  const whole = weights.reduce((sum, [, weight]) => sum + weight, Buffer.byteLength(frame))
  return new Map(weights.map(([at, weight]) => [at, weight / whole]))
}

function asHeaviestSeen(html: string): string {
  const seen = [null, ...countiesNamedIn(html)].map((countyCode: CountyCode | null) =>
    personaliseMarkup(html, { ...somebody, countyCode }),
  )
  return seen.reduce((most, one) => (one.length > most.length ? one : most))
}

async function encodedBytes(html: string): Promise<number> {
  const part = new MailComposer({ html, newline: 'win', disableFileAccess: true, disableUrlAccess: true })
  const source = await part.compile().build()
  const head = source.indexOf('\r\n\r\n') + 4
  // The line end after a part belongs to the boundary that follows it (RFC 2046, 5.1.1).
  return source.byteLength - head - '\r\n'.length
}
