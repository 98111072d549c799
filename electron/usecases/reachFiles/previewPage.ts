import type { ReachFileAsked } from '../../../shared/contract/reachOut.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { packageDescription, packageTitle, pathOf } from '../../../shared/reach/openData/descriptor.ts'
import { tableNames } from '../../../shared/reach/openData/tables.ts'
import type { ReportDocument } from '../../../shared/reach/yearReport/document.ts'
import { paragraph } from '../../../shared/reach/yearReport/document.ts'
import { documentHtml } from '../../../shared/reach/yearReport/documentHtml.ts'
import { yearReport } from '../../../shared/reach/yearReport/yearReport.ts'
import { instantText } from '../../../shared/schedule/instantText.ts'
import { readSettings } from '../../store/settings.ts'
import type { Deps } from '../deps.ts'
import { posterSvg } from './reachFile.ts'
import { yearFacts } from './yearFacts.ts'

/** What a workbook has in its sheets, of the report's sections. */
const sheets = [
  ...[
    'counties',
    'coverage',
    'municipalities',
    'estimate',
    'compared',
    'time',
    'months',
    'channels',
    'posts',
  ],
  ...['media', 'sources', 'method'],
]

/** What will be taken out, as a page: the report itself, its tables, the map, or what the package holds. */
export function previewPage(
  deps: Deps,
  asked: ReachFileAsked,
  kind: 'report' | 'numbers' | 'map' | 'data',
): string {
  const t = createTranslator(asked.language)
  if (kind === 'data') return documentHtml(packageDocument(deps, asked), t)
  if (kind === 'map') return mapPage(posterSvg(deps, asked))
  const report = yearReport(yearFacts(deps, asked), t)
  if (kind === 'report') return documentHtml(report, t)
  return documentHtml({ ...report, sections: report.sections.filter(({ id }) => sheets.includes(id)) }, t)
}

function mapPage(svg: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title></title><style>body{margin:0}svg{display:block;width:100%;height:auto}</style></head><body>${svg}</body></html>`
}

function packageDocument(deps: Deps, { period, language }: ReachFileAsked): ReportDocument {
  const t = createTranslator(language)
  const { organisation } = readSettings(deps.workspace.database)
  const about = {
    ...{ organisation: organisation.name, website: null, period, created: instantText(deps.now()) },
    ...{ licence: null, sources: [], withheld: 0, tables: [] },
  }
  const files = tableNames.map((table) => `${pathOf(table)}: ${t(`openData.table.${table}.about`)}`)
  return {
    ...{ title: packageTitle(about, t), language, organisation: '', lines: [] },
    sections: [
      {
        id: 'package',
        heading: t('openData.files'),
        blocks: [
          paragraph(t('reachOut.dialog.packed')),
          { kind: 'list', items: [...files, 'datapackage.json', 'README.md'] },
          ...packageDescription(about, t).map(paragraph),
        ],
      },
    ],
  }
}
