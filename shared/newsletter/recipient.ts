import type { TFunction } from 'i18next'
import type { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import type { PostContent } from '../post/post.ts'
import type { Organisation } from '../workspace/settings.ts'
import type { Recipient } from './personalise.ts'

/** A contact (or a delivery's frozen copy of one) as a letter's recipient: codes become the names people use. */
export function recipientOf(
  geo: GeoRegistry,
  contact: {
    readonly name: string
    readonly municipality: MunicipalityCode | null
    readonly county: CountyCode | null
  },
  unsubscribeMailto: string,
): Recipient {
  return {
    name: contact.name,
    municipality: geo.municipalities.find(({ code }) => code === contact.municipality)?.name ?? '',
    county: geo.counties.find(({ code }) => code === contact.county)?.short ?? '',
    countyCode: contact.county,
    unsubscribeMailto,
  }
}

/**
 * Somebody the letter could be for, while no contact is chosen: of the county that is asked for, or else of the first one that a
 * block is only for, so that the officer sees such blocks too.
 */
export function sampleRecipient(
  {
    content,
    geo,
    t,
    asked = null,
  }: {
    readonly content: PostContent
    readonly geo: GeoRegistry
    readonly t: TFunction
    readonly asked?: CountyCode | null
  },
  unsubscribeMailto: string,
): Recipient {
  const sample = geo.municipalities.find(({ name }) => name === t('newsletter.sample.municipality'))
  const regions = content.body.content.filter((block) => block.type === 'countyOnly')
  const named = regions.flatMap(({ attrs }) => attrs.counties).find((code) => knows(geo, code))
  const county = asked ?? named ?? sample?.county ?? null
  const home =
    sample?.county === county ? sample : geo.municipalities.find((place) => place.county === county)
  const contact = { name: t('newsletter.sample.name'), municipality: home?.code ?? null, county }
  return recipientOf(geo, contact, unsubscribeMailto)
}

function knows(geo: GeoRegistry, county: CountyCode): boolean {
  return geo.counties.some(({ code }) => code === county)
}

/** What stands in the unsubscribe link of a letter that is only looked at: a mail to the sender, without a delivery's token. */
export function sampleUnsubscribe({ email }: Organisation, t: TFunction): string {
  const subject = encodeURIComponent(t('newsletter.footer.unsubscribeSubject'))
  return `mailto:${encodeURIComponent(email.trim()).replace('%40', '@')}?subject=${subject}`
}
