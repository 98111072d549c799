import type { CountyCode } from '../contract/scalars.ts'
import type { MergeFieldName } from '../post/document.ts'
import { singleLine } from '../text/plainText.ts'
import { asSeenIn } from './countyRegion.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import {
  type AddressField,
  fillPlaceholders,
  fillSlots,
  type PlaceholderName,
  type Slots,
  splitPlaceholders,
  type WordsFor,
} from './mergePlaceholder.ts'

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

/** A rendering as one recipient gets it: with the blocks that their county sees, and their own words in it. */
export function personalise(rendering: Personal, recipient: Recipient): Personal {
  return personaliser(rendering)(recipient)
}

/**
 * The same for many recipients of one rendering: it is taken apart once for each county, so that a recipient costs no more than
 * their own words. Values are escaped for the part they stand in, so a contact's name
 * can be anything.
 */
export function personaliser(rendering: Personal): (recipient: Recipient) => Personal {
  const html = partFiller(rendering.html, wordsInMarkup)
  const text = partFiller(rendering.text, wordsInText)
  return (recipient) => ({ html: html(recipient), text: text(recipient) })
}

/** One line of plain text alone: a subject, before it is encoded as a header. */
export function personaliseLine(line: string, recipient: Recipient): string {
  return singleLine(fillPlaceholders(line, (name, fallback) => valueFor(recipient, name) || fallback))
}

/** One part of markup alone: the HTML, or the MJML before it. */
export function personaliseMarkup(markup: string, recipient: Recipient): string {
  return partFiller(markup, wordsInMarkup)(recipient)
}

/** What a recipient's placeholders become in HTML, and in the MJML before it. */
export function wordsInMarkup(recipient: Recipient): WordsFor {
  return (name, fallback) => escapeMarkup(valueFor(recipient, name)) || fallback
}

/** What they become in plain text. */
export function wordsInText(recipient: Recipient): WordsFor {
  return (name, fallback) => valueFor(recipient, name) || fallback.replaceAll(noBreak, ' ')
}

function partFiller(
  rendering: string,
  wordsOf: (recipient: Recipient) => WordsFor,
): (recipient: Recipient) => string {
  const byCounty = new Map<CountyCode | null, Slots>()
  return (recipient) => {
    const county = recipient.countyCode
    const slots = byCounty.get(county) ?? splitPlaceholders(asSeenIn(county, rendering))
    byCounty.set(county, slots)
    return fillSlots(slots, wordsOf(recipient))
  }
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
    case 'contact.name.address':
    case 'contact.municipality.address':
    case 'contact.county.address':
      return encodeURIComponent(valueFor(recipient, fieldOf(name)))
    case 'unsubscribe':
      return singleLine(recipient.unsubscribeMailto)
  }
}

function fieldOf(name: AddressField): MergeFieldName {
  return name.slice(0, -'.address'.length) as MergeFieldName
}
