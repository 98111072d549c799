import type { TableProblem, TableRow } from '../../shared/text/decodeTable.ts'
import { splitVcards, type VcardLine, vcardLines } from './vcardLines.ts'

/** What is read of a card, in the order of a row's cells. */
export const cardFields = ['email', 'name', 'role', 'organisation', 'town', 'tags', 'notes'] as const
export type CardField = (typeof cardFields)[number]

export interface Cards {
  /** `row` is the card's place in the file, the first being 1. */
  readonly rows: readonly TableRow[]
  readonly problems: readonly TableProblem[]
}

/** Told by how the file begins, in any encoding: a table is not decoded twice to find out that it is one. */
export function isVcards(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 100)).toString('latin1')
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*BEGIN:VCARD\s/i.test(
    start.replaceAll('\0', ''),
  )
}

/**
 * The cards of a vCard file (2.1, RFC 2426 and RFC 6350), each a row; one that is broken is a problem, and the others are
 * kept. Of several addresses the preferred one is the person's, and the others are told in the notes.
 *
 * @param others the note that names the other addresses
 */
export async function readVcards(text: string, others: (emails: string) => string): Promise<Cards> {
  const { default: ical } = await import('ical.js')
  const rows: TableRow[] = []
  const problems: TableProblem[] = []
  for (const [index, card] of splitVcards(text).entries()) {
    const row = index + 1
    try {
      const properties = vcardLines(card).map((line) => propertyOf(line, ical.parse))
      const contact = contactOf(properties, others)
      rows.push({ row, cells: cardFields.map((field) => contact[field]) })
    } catch {
      problems.push({ row, kind: 'card-unreadable', value: card.lines.slice(0, 6).join(' ').slice(0, 200) })
    }
  }
  return { rows, problems }
}

interface Property {
  readonly name: string
  /** 1 is preferred above all (RFC 6350, 5.3); 101 where nothing is said. */
  readonly preference: number
  /** The components of a structured value (N, ORG, ADR), or the values of a list; of any other, its one text. */
  readonly texts: readonly string[]
}

/** The value's structure and escapes are ical.js's to read; it is given one property at a time, of the version's own kind. */
function propertyOf(line: VcardLine, parse: (text: string) => unknown): Property {
  const { name, value, version, preference } = line
  const card = `BEGIN:VCARD\r\nVERSION:${version}\r\n${name}:${value}\r\nEND:VCARD`
  const parsed = parse(card)
  const property: unknown = Array.isArray(parsed) ? parsed[1]?.[1] : undefined
  if (!Array.isArray(property)) throw new Error(`${name} has no value`)
  const [, , , first, ...rest] = property
  const values: unknown[] = Array.isArray(first) ? first : [first, ...rest]
  return { name, preference, texts: values.map((part) => [part].flat().join(' ').trim()) }
}

function contactOf(
  properties: readonly Property[],
  others: (emails: string) => string,
): Record<CardField, string> {
  const named = (name: string) =>
    properties
      .filter((property) => property.name === name)
      .sort((one, other) => one.preference - other.preference)
      .map(({ texts }) => texts)
  const first = (name: string) =>
    named(name)
      .map((texts) => texts.join(', ').trim())
      .find((text) => text !== '')
  const [email = '', ...more] = named('EMAIL').map(([text = '']) => text.replace(/^mailto:/i, ''))
  const [family = '', given = ''] = named('N')[0] ?? []
  const towns = named('ADR').map(([, , , town = '']) => town)
  const notes = named('NOTE').map((texts) => texts.join(','))
  return {
    email,
    name: first('FN') ?? `${given} ${family}`.trim(),
    role: first('TITLE') ?? first('ROLE') ?? '',
    organisation: (named('ORG')[0] ?? []).filter((part) => part !== '').join(', '),
    town: towns.find((town) => town !== '') ?? '',
    tags: named('CATEGORIES').flat().join(', '),
    notes: [...notes, ...(more.length === 0 ? [] : [others(more.join(', '))])].join('\n').trim(),
  }
}
