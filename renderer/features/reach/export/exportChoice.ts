import type { ReachFileFormat } from '../../../../shared/contract/reachOut.ts'
import type { Licence } from '../../../../shared/reach/openData/licence.ts'
import type { ReportGrouping } from '../../../../shared/reach/report.ts'

/** What is taken out: the report to read, its numbers, its map, or everything for others to use. */
export const exportKinds = ['report', 'numbers', 'map', 'data'] as const
export type ExportKind = (typeof exportKinds)[number]

/** The formats of each, the most usual first; open data has one. */
export const formatsOf: Readonly<Record<ExportKind, readonly (ReachFileFormat | 'zip')[]>> = {
  report: ['pdf', 'docx', 'html'],
  numbers: ['xlsx', 'csv', 'json'],
  map: ['png', 'svg'],
  data: ['zip'],
}

/** What the officer has chosen beside the period. */
export interface ExportChoice {
  readonly kind: ExportKind
  readonly format: ReachFileFormat | 'zip'
  readonly compares: boolean
  readonly language: 'sv' | 'en'
  readonly by: ReportGrouping
  readonly licence: Licence | null
}
