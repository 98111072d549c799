import type { TFunction } from 'i18next'
import type { Language } from '../i18n/catalogue.ts'
import { type MergeFieldName, mergeFields } from '../post/document.ts'
import { mergeFallback } from './mergeFallback.ts'
import { mergePlaceholder } from './mergePlaceholder.ts'

/**
 * Merge fields where only characters can stand: in a subject, in a preview line, in the address of a link. They are written by
 * name, "{{kommun}}", in Swedish or in English whatever the letter's language is.
 */
export type Written =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly text: string; readonly field: MergeFieldName }
  /** In double braces, but nothing that a contact has. */
  | { readonly kind: 'unknown'; readonly text: string }

/** A line taken apart where its fields are; the texts put together are the line. */
export function writtenPieces(line: string): Written[] {
  const pieces: Written[] = []
  let from = 0
  const addText = (to: number) => {
    if (to > from) pieces.push({ kind: 'text', text: line.slice(from, to) })
  }
  for (const { index, 0: text, 1: name = '' } of line.matchAll(writtenField)) {
    addText(index)
    from = index + text.length
    const field = fields.get(name.normalize('NFC').toLowerCase())
    pieces.push(field === undefined ? { kind: 'unknown', text } : { kind: 'field', text, field })
  }
  addText(line.length)
  return pieces
}

/** "{{kommun}}" */
export function asWritten(field: MergeFieldName, language: Language): string {
  return `{{${names[field][language]}}}`
}

/** What of it may stand in an address: a name is personal data, which no other site's log has a claim to (GDPR, article 5.1 c). */
export function fitsAddress(field: MergeFieldName): boolean {
  return field !== 'contact.name'
}

/**
 * A subject or a preview line, with a placeholder for each field.
 * @param escaped makes words safe for the place the line stands in
 */
export function lineWithFields(
  line: string,
  t: TFunction,
  escaped: (words: string) => string = same,
): string {
  return writtenPieces(line)
    .map((piece) =>
      piece.kind === 'field'
        ? mergePlaceholder(piece.field, escaped(mergeFallback(piece.field, t)))
        : escaped(piece.text),
    )
    .join('')
}

/** The line as whoever we know nothing about reads it: as long as it commonly gets. */
export function lineForAnybody(line: string, t: TFunction): string {
  return writtenPieces(line)
    .map((piece) => (piece.kind === 'field' ? mergeFallback(piece.field, t) : piece.text))
    .join('')
}

/**
 * An address with a placeholder for each field that fits one. What is not known leaves nothing: "?ort=".
 * @param escaped makes words safe for the place the address stands in
 */
export function addressWithFields(href: string, escaped: (words: string) => string = same): string {
  return writtenPieces(href)
    .map((piece) =>
      piece.kind === 'field' && fitsAddress(piece.field)
        ? mergePlaceholder(`${piece.field}.address`, '')
        : escaped(piece.text),
    )
    .join('')
}

/** The address where nobody in particular follows it: from a network's post, from a calendar. */
export function addressForAnybody(href: string): string {
  return writtenPieces(href)
    .map((piece) => (piece.kind === 'field' ? '' : piece.text))
    .join('')
}

const same = (words: string) => words

const writtenField = /\{\{[ \t]*([^{}\n]{1,40}?)[ \t]*\}\}/gu

const names: Readonly<Record<MergeFieldName, Readonly<Record<Language, string>>>> = {
  'contact.name': { sv: 'namn', en: 'name' },
  'contact.municipality': { sv: 'kommun', en: 'municipality' },
  'contact.county': { sv: 'län', en: 'county' },
}

const fields: ReadonlyMap<string, MergeFieldName> = new Map(
  mergeFields.flatMap((field) =>
    Object.values(names[field]).map((name): [string, MergeFieldName] => [name, field]),
  ),
)
