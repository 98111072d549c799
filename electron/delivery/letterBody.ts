import { createHash } from 'node:crypto'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import { type CalendarFile, calendarsSeenIn } from '../../shared/newsletter/calendarFile.ts'
import { contentIdOf } from '../../shared/newsletter/contentId.ts'
import { asSeenIn } from '../../shared/newsletter/countyRegion.ts'
import { wordsInMarkup, wordsInText } from '../../shared/newsletter/personalise.ts'
import {
  calendarPart,
  type InlineImage,
  imagePart,
  type MimePart,
  multipart,
  related,
  textPart,
} from './mimePart.ts'

/** What a message's body is made of. */
export interface LetterParts {
  readonly html: string
  readonly text: string
  /** Those that travel in the letter. */
  readonly images: readonly InlineImage[]
  readonly calendars: readonly CalendarFile[]
}

/**
 * The body that each county sees: text and HTML as alternatives, the images beside the HTML (RFC 2387), calendar files after both.
 * Only the images and calendar files of what is seen go along. Each is encoded once, when somebody of a county first gets it;
 * counties that see the same share it.
 */
export function letterBodies(parts: LetterParts): (county: CountyCode | null) => MimePart {
  const encodeOnce = remember(encodeParts(parts))
  const byCounty = new Map<CountyCode | null, MimePart>()
  return (county) => {
    const body = byCounty.get(county) ?? encodeOnce(seenIn(county, parts))
    byCounty.set(county, body)
    return body
  }
}

function seenIn(county: CountyCode | null, { html, text, images, calendars }: LetterParts): LetterParts {
  const seen = asSeenIn(county, html)
  return {
    html: seen,
    text: asSeenIn(county, text),
    images: images.filter(({ sha256 }) => seen.includes(contentIdOf(sha256))),
    calendars: calendarsSeenIn(county, calendars),
  }
}

function remember(encodeSeen: (seen: LetterParts) => MimePart): (seen: LetterParts) => MimePart {
  const known = new Map<string, MimePart>()
  return (seen) => {
    const { html, text, calendars } = seen
    const key = createHash('sha256')
      .update(JSON.stringify([html, text, calendars]))
      .digest('hex')
    const body = known.get(key) ?? encodeSeen(seen)
    known.set(key, body)
    return body
  }
}

function encodeParts(parts: LetterParts): (seen: LetterParts) => MimePart {
  const boundary = boundariesOf(parts)
  const imageParts = new Map(parts.images.map((image) => [image.sha256, imagePart(image)]))
  const calendarParts = new Map(parts.calendars.map((file) => [file, calendarPart(file)]))
  return (seen) => {
    const text = textPart('text/plain', seen.text, wordsInText)
    const html = textPart('text/html', seen.html, wordsInMarkup)
    const images = seen.images.flatMap(({ sha256 }) => imageParts.get(sha256) ?? [])
    const calendars = seen.calendars.flatMap((file) => calendarParts.get(file) ?? [])
    const shown = images.length === 0 ? html : related(boundary.related, [html, ...images])
    const letter = multipart('multipart/alternative', boundary.alternative, [text, shown])
    return calendars.length === 0
      ? letter
      : multipart('multipart/mixed', boundary.mixed, [letter, ...calendars])
  }
}

/** Nothing in quoted-printable or base64 has "=_" in it (RFC 2045, 6.7, note), so that no content can hold a boundary. */
function boundariesOf({ html, text }: LetterParts) {
  const letter = createHash('sha256').update(html).update(text).digest('hex').slice(0, 24)
  return {
    mixed: `=_mixed_${letter}`,
    alternative: `=_alternative_${letter}`,
    related: `=_related_${letter}`,
  }
}
