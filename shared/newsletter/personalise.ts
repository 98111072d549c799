import type { CountyCode } from '../contract/scalars.ts'
import { singleLine } from '../text/plainText.ts'
import { asSeenIn } from './countyRegion.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { fillPlaceholders, type PlaceholderName } from './mergePlaceholder.ts'

/** Whom a letter is for. An empty value takes the fallback that the letter carries ("kollega", "din kommun"). */
export interface Recipient {
  readonly name: string
  /** "Lycksele" */
  readonly municipality: string
  /** "Västerbotten" */
  readonly county: string
  /** Decides which blocks for single counties are shown; null sees none of them. */
  readonly countyCode: CountyCode | null
  /** Complete mailto: URL (RFC 6068) that takes the recipient off the list. */
  readonly unsubscribeMailto: string
}

/** The parts of a rendering that are made personal. */
export interface Personal {
  readonly html: string
  readonly text: string
}

/**
 * A rendering as one recipient gets it: with the blocks that their county sees, and their own words in it. Pure and cheap: a
 * send does this once per contact. Values are escaped for the part they stand in, so a contact's name can be anything.
 */
export function personalise(rendering: Personal, recipient: Recipient): Personal {
  return {
    html: personaliseMarkup(rendering.html, recipient),
    text: fillPlaceholders(
      asSeenIn(recipient.countyCode, rendering.text),
      (name, fallback) => valueFor(recipient, name) || fallback.replaceAll(noBreak, ' '),
    ),
  }
}

/** The same for one part of markup: the HTML, or the MJML before it. */
export function personaliseMarkup(markup: string, recipient: Recipient): string {
  return fillPlaceholders(
    asSeenIn(recipient.countyCode, markup),
    (name, fallback) => escapeMarkup(valueFor(recipient, name)) || fallback,
  )
}

const noBreak = '\u00a0'

function valueFor(recipient: Recipient, name: PlaceholderName): string {
  switch (name) {
    case 'contact.name':
      return singleLine(recipient.name)
    case 'contact.municipality':
      return singleLine(recipient.municipality)
    case 'contact.county':
      return singleLine(recipient.county)
    case 'unsubscribe':
      return singleLine(recipient.unsubscribeMailto)
  }
}
