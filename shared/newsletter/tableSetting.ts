import type { BlockOf, Paragraph } from '../post/document.ts'
import type { FontName } from './fonts.ts'
import { widthInEms } from './textWidth.ts'

type Row = BlockOf<'table'>['content'][number]

/** Width inside the letter's side padding on a desktop, and on a small phone, in px. */
const room = { desktop: 504, phone: 312 }
/** What a table can be set in, in px; on a phone its own size, or what the letter's style sheet says of a tight one. */
const sizes = { desktop: [15, 14, 13, 12], phone: [15, 13] }
/** The space between two columns, in px. */
const gutter = 16

/**
 * How a table is laid out, by the room that its longest words need: `columns` as it was written, where needed with words broken
 * for want of headers to say again; `stacked` the same, but on a phone each row is a list under its first cell; `records` such a
 * list everywhere.
 */
export type TableForm = 'columns' | 'stacked' | 'records'

export interface TableSetting {
  readonly form: TableForm
  /** Of its text on a desktop, in px. */
  readonly size: number
  /** Set smaller on a phone, to have room there. */
  readonly tight: boolean
  /** Each column's part of the width, in whole per cent, where there is not room for every word; else none. */
  readonly shares: readonly number[]
  /** Which columns hold nothing but numbers: they stand at the right. */
  readonly numeric: readonly boolean[]
}

export function tableSetting(rows: readonly Row[], font: FontName): TableSetting {
  const isHeaded = isHeadRow(rows[0]) && rows.length > 1
  const longest = byColumn(rows).map((cells) =>
    Math.max(
      1,
      ...cells.flatMap((cell) => cell.content.flatMap(wordsIn)).map((word) => widthInEms(word, font)),
    ),
  )
  const gutters = (longest.length - 1) * gutter
  const fitting = (device: keyof typeof room) =>
    sizes[device].find((size) => longest.reduce((sum, ems) => sum + ems * size, gutters) <= room[device])
  const [desktop, phone] = [fitting('desktop'), fitting('phone')]
  const form = !isHeaded || phone !== undefined ? 'columns' : desktop === undefined ? 'records' : 'stacked'
  return {
    form,
    size: form === 'records' ? 15 : (desktop ?? 12),
    tight: form === 'columns' && phone !== 15,
    shares: form === 'columns' && phone === undefined ? sharesOf(longest) : [],
    numeric: numericColumns(rows),
  }
}

/** Which columns hold nothing but numbers under their headers. */
export function numericColumns(rows: readonly Row[]): boolean[] {
  const isHeaded = isHeadRow(rows[0]) && rows.length > 1
  return byColumn(rows.slice(isHeaded ? 1 : 0)).map((cells) => {
    const filled = cells.map(textOf).filter((text) => text !== '')
    return filled.length > 0 && filled.every((text) => aNumber.test(text))
  })
}

/** Whether a row heads what stands under it. */
export function isHeadRow(row: Row | undefined): boolean {
  return row?.content.every((cell) => cell.type === 'tableHeader') === true
}

function byColumn(rows: readonly Row[]): Row['content'][] {
  const columns = Math.max(...rows.map((row) => row.content.length))
  return Array.from({ length: columns }, (_, column) => rows.flatMap((row) => row.content[column] ?? []))
}

/** As its longest word has of all of them. */
function sharesOf(longest: readonly number[]): number[] {
  const all = longest.reduce((sum, ems) => sum + ems, 0)
  return longest.map((ems) => Math.max(1, Math.floor((ems / all) * 100)))
}

const aNumber = /^[-+\u2212\u2013]?\d[\d\s\u00a0\u202f.,]*( ?(%|kr|st))?$/

function textOf({ content }: Row['content'][number]): string {
  return content
    .flatMap((paragraph) => paragraph.content ?? [])
    .map((inline) => (inline.type === 'text' ? inline.text : '\ufffc'))
    .join('')
    .trim()
}

/** A merge field and a figure are about as long as a word. */
function wordsIn({ content }: Paragraph): string[] {
  return (content ?? []).flatMap((inline) =>
    inline.type === 'text' ? inline.text.split(/\s+/) : ['kommunen'],
  )
}
