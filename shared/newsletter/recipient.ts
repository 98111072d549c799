import type { TFunction } from 'i18next'
import type { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import type { GeoRegistry } from '../geo/registry.ts'
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
    unsubscribeMailto,
  }
}

/** Somebody the letter could be for, while no contact is chosen. */
export function sampleRecipient(t: TFunction, unsubscribeMailto: string): Recipient {
  return {
    name: t('newsletter.sample.name'),
    municipality: t('newsletter.sample.municipality'),
    county: t('newsletter.sample.county'),
    unsubscribeMailto,
  }
}

/** What stands in the unsubscribe link of a letter that is only looked at: a mail to the sender, without a delivery's token. */
export function sampleUnsubscribe({ email }: Organisation, t: TFunction): string {
  const subject = encodeURIComponent(t('newsletter.footer.unsubscribeSubject'))
  return `mailto:${encodeURIComponent(email.trim()).replace('%40', '@')}?subject=${subject}`
}
