import { z } from 'zod'
import { InterfaceLanguageCode } from '../i18n/languages.ts'
import { Licence } from '../reach/openData/licence.ts'
import { ReportGrouping, ReportPeriod } from '../reach/report.ts'
import { procedure } from './procedure.ts'

/** What reach is taken out as: the year report, its numbers, its map. */
export const reachFileFormats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json', 'svg', 'png'] as const
export type ReachFileFormat = (typeof reachFileFormats)[number]

/** What the file is of. `by`: of CSV and JSON, which hold one table. */
export const ReachFileAsked = z.object({
  period: ReportPeriod,
  /** What it is compared with; null: nothing. */
  against: ReportPeriod.nullable(),
  language: InterfaceLanguageCode,
  by: ReportGrouping,
  /** Of report, workbook and map: with what the unknown would add to each county, drawn and named as the estimate that it is. */
  estimate: z.boolean().optional(),
})
export type ReachFileAsked = z.infer<typeof ReachFileAsked>

export const reachOutContract = {
  /** What will be taken out, as a page to be looked at. */
  'reach.preview': procedure(
    ReachFileAsked.extend({ kind: z.enum(['report', 'numbers', 'map', 'data']) }),
    z.object({ html: z.string() }),
  ),
  /** Asks where, and writes; null when dismissed. */
  'desktop.saveReach': procedure(
    ReachFileAsked.extend({ format: z.enum(reachFileFormats) }),
    z.object({ file: z.string().nullable() }),
  ),
  /** The same for open data. */
  'desktop.saveReachPackage': procedure(
    ReachFileAsked.extend({ licence: Licence.nullable() }),
    z.object({ file: z.string().nullable() }),
  ),
  /** Shows the system's print dialogue; false when dismissed. */
  'desktop.printReach': procedure(ReachFileAsked, z.object({ printed: z.boolean() })),
}
