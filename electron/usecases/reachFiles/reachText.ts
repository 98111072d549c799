import type { InterfaceLanguage } from '../../../shared/i18n/languages.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { reachPoster } from '../../../shared/reach/reachPoster.ts'
import type { Measure } from '../../../shared/reach/reachTexts.ts'
import type { ReachReport, ReportPeriod } from '../../../shared/reach/report.ts'
import { reportCsv } from '../../../shared/reach/reportCsv.ts'
import { documentHtml } from '../../../shared/reach/yearReport/documentHtml.ts'
import { yearReport } from '../../../shared/reach/yearReport/yearReport.ts'
import { readSettings } from '../../store/settings.ts'
import { readCountyMap } from '../../workspace/geo.ts'
import type { Deps } from '../deps.ts'
import { yearFacts } from './yearFacts.ts'

export const reachTextFormats = ['json', 'csv', 'svg', 'html'] as const
export type ReachTextFormat = (typeof reachTextFormats)[number]

/** The report as text of a format; SVG and HTML show counties whatever the grouping. @param report by county where it is SVG or HTML */
export function reachText(
  deps: Deps,
  report: ReachReport,
  format: ReachTextFormat,
  { against, language }: { readonly against: ReportPeriod | null; readonly language: InterfaceLanguage },
): string {
  const t = createTranslator(language)
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`
    case 'csv':
      return reportCsv(report, t)
    case 'svg':
      return posterOf(deps, report, language)
    case 'html': {
      const asked = { period: report.period, against, language }
      return documentHtml(yearReport(yearFacts(deps, asked, report), t), t)
    }
  }
}

/** The map with its numbers, as a picture to lay out. @param report by county */
export function posterOf(
  deps: Deps,
  report: ReachReport,
  language: InterfaceLanguage,
  measure: Measure = 'total',
): string {
  const { organisation } = readSettings(deps.workspace.database)
  return reachPoster(
    {
      report,
      measure,
      topology: readCountyMap(deps.programRoot),
      counties: deps.geo.counties,
      organisation: organisation.name,
    },
    createTranslator(language),
  )
}
