import type { Language } from '../i18n/catalogue.ts'
import { asWritten, fitsAddress, type Written, writtenPieces } from '../newsletter/writtenFields.ts'
import { mergeFields } from '../post/document.ts'
import type { PostContent } from '../post/post.ts'
import { type Finding, type FindingPlace, finding } from './finding.ts'
import { linksOf } from './foundLinks.ts'
import type { Passage } from './passages.ts'

/**
 * Fields in braces that nobody would get the right words for: unknown ones, and known ones where they are not filled in. The
 * subject and the preview line take any; an address takes place names, after its host; text has chips instead.
 */
export function checkMergeFields(content: PostContent, passages: readonly Passage[]): Finding[] {
  return [
    ...passages.flatMap(({ place, text }) => inText(place, text, content.language)),
    ...linksOf(content, passages).flatMap(({ href, place }) => inAddress(place, href, content.language)),
  ]
}

function inText(place: FindingPlace, text: string, language: Language): Finding[] {
  const takesFields = place.part === 'subject' || place.part === 'preheader'
  let from = 0
  return writtenPieces(text).flatMap((piece) => {
    const stretch = { ...place, from, to: from + piece.text.length }
    from += piece.text.length
    if (piece.kind === 'unknown' && takesFields)
      return [finding('field-unknown', stretch, unknown(piece, language))]
    if (piece.kind === 'field' && !takesFields) return [finding('field-misplaced', stretch, wordsOf(piece))]
    return []
  })
}

function inAddress(place: FindingPlace, href: string, language: Language): Finding[] {
  if (!href.includes('{{')) return []
  const pathBegins = /^[a-z]+:\/\/[^/?#]*/i.exec(href)?.[0].length ?? 0
  let from = 0
  return writtenPieces(href).flatMap((piece) => {
    const inHost = from < pathBegins
    from += piece.text.length
    if (piece.kind === 'unknown') return [finding('field-unknown', place, unknown(piece, language))]
    const fits = piece.kind === 'text' || (fitsAddress(piece.field) && !inHost)
    return fits ? [] : [finding('field-not-in-address', place, wordsOf(piece))]
  })
}

function unknown({ text }: Written, language: Language) {
  return { words: text, fields: mergeFields.map((field) => asWritten(field, language)).join(', ') }
}

function wordsOf({ text }: Written) {
  return { words: text }
}
