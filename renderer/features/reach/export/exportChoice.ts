import type { ReachFileFormat } from '../../../../shared/contract/reachOut.ts'
import type { InterfaceLanguage } from '../../../../shared/i18n/languages.ts'
import type { Licence } from '../../../../shared/reach/openData/licence.ts'
import type { ReportGrouping, ReportPeriod } from '../../../../shared/reach/report.ts'
import { yearEarlier } from '../../../../shared/reach/yearEarlier.ts'
import { periodOfYear } from '../reachPeriod.ts'

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

/** What the period is compared with: nothing, the same days a year earlier, a year, or days of one's own. */
export type AgainstChoice =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'earlier' }
  | { readonly kind: 'year'; readonly year: number }
  | ({ readonly kind: 'own' } & ReportPeriod)

/** The days that are meant; null: nothing, or an earlier year where the period has no end. */
export function againstOf(choice: AgainstChoice, period: ReportPeriod): ReportPeriod | null {
  switch (choice.kind) {
    case 'nothing':
      return null
    case 'earlier':
      return yearEarlier(period)
    case 'year':
      return periodOfYear(choice.year)
    case 'own':
      return { from: choice.from, to: choice.to }
  }
}

/** What the officer has chosen beside the period. */
export interface ExportChoice {
  readonly kind: ExportKind
  readonly format: ReachFileFormat | 'zip'
  readonly against: AgainstChoice
  /** Whether what has no county is spread, as an estimate. */
  readonly estimate: boolean
  readonly language: InterfaceLanguage
  readonly by: ReportGrouping
  readonly licence: Licence | null
}
