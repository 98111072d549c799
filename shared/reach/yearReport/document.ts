import type { InterfaceLanguage } from '../../i18n/languages.ts'
import type { PeopleBounds } from '../peopleBounds.ts'

/**
 * The year report as what it says, before it is a page, a Word document or a workbook: each is drawn from this, so a number is the
 * same in all of them.
 */
export interface ReportDocument {
  readonly title: string
  /** Of the whole text, "sv". */
  readonly language: InterfaceLanguage
  /** Who publishes it; '' leaves it out. */
  readonly organisation: string
  /** Lines under the title: the period, what it is compared with, the day on which it was made. */
  readonly lines: readonly string[]
  readonly sections: readonly ReportSection[]
}

export interface ReportSection {
  /** Unlike every other section's, for links and files: "counties". */
  readonly id: string
  readonly heading: string
  readonly blocks: readonly ReportBlock[]
}

export type ReportBlock =
  | { readonly kind: 'text'; readonly text: string; readonly isNote: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'key-numbers'; readonly numbers: readonly KeyNumber[] }
  | ReportPicture
  | ReportTable

export interface KeyNumber {
  readonly name: string
  /** As it is read: "72 162", "18 420–47 812", "4 av 4 län". */
  readonly value: string
  /** '' where there is nothing to add. */
  readonly note: string
}

export interface ReportPicture {
  readonly kind: 'picture'
  /** What it is, in a few words. */
  readonly name: string
  /** One SVG document that stands alone. */
  readonly svg: string
  /** px of the drawing. */
  readonly width: number
  readonly height: number
  /** What it shows, in words. */
  readonly alt: string
}

export interface ReportTable {
  readonly kind: 'table'
  /** What it is of, for whoever does not see where it stands. */
  readonly name: string
  /** The first names the line. */
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly ReportLine[]
}

export interface ReportColumn {
  readonly heading: string
  readonly isNumber: boolean
}

export interface ReportLine {
  readonly kind: 'row' | 'unknown' | 'total'
  readonly cells: readonly ReportCell[]
}

export type ReportCell =
  | { readonly kind: 'text'; readonly text: string }
  /** null: not available. */
  | { readonly kind: 'number'; readonly value: number | null; readonly form: NumberForm }
  | { readonly kind: 'bounds'; readonly atLeast: number; readonly atMost: number }
  /** "2020-11-30"; null: not available. */
  | { readonly kind: 'day'; readonly day: string | null }

/** `rate` has one decimal; `change` has its sign; `per-cent` has its sign, one decimal, and is in per cent. */
export type NumberForm = 'plain' | 'rate' | 'change' | 'per-cent'

export const text = (words: string): ReportCell => ({ kind: 'text', text: words })
export const number = (value: number | null | undefined, form: NumberForm = 'plain'): ReportCell => ({
  ...{ kind: 'number', value: value ?? null, form },
})
export const bounds = ({ atLeast, atMost }: PeopleBounds): ReportCell => ({ kind: 'bounds', atLeast, atMost })
export const day = (of: string | null): ReportCell => ({ kind: 'day', day: of })
export const paragraph = (words: string): ReportBlock => ({ kind: 'text', text: words, isNote: false })
export const note = (words: string): ReportBlock => ({ kind: 'text', text: words, isNote: true })
export const wordsColumn = (heading: string): ReportColumn => ({ heading, isNumber: false })
export const numberColumn = (heading: string): ReportColumn => ({ heading, isNumber: true })
