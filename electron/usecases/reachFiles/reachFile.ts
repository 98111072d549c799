import type { ReachFileAsked, ReachFileFormat } from '../../../shared/contract/reachOut.ts'
import type { PickedFile } from '../../../shared/contract/scalars.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { metrics } from '../../../shared/reach/observation.ts'
import { documentHtml } from '../../../shared/reach/yearReport/documentHtml.ts'
import { yearReport } from '../../../shared/reach/yearReport/yearReport.ts'
import { listMediaMentions } from '../../store/mediaMentions.ts'
import { listEvents } from '../../store/reachEvents.ts'
import { observationRows } from '../../store/reachRows.ts'
import type { Deps } from '../deps.ts'
import { reachReport } from '../reachReport.ts'
import { asWork, type WorkUnderWay } from '../work.ts'
import { writeWorkbook } from '../writeSheet.ts'
import { reachFileName } from './reachFileName.ts'
import { posterOf, reachText } from './reachText.ts'
import { reportDocx } from './reportDocx.ts'
import { mostRowsInWorkbook, reportSheets } from './reportWorkbook.ts'
import { yearFacts } from './yearFacts.ts'

/**
 * Reach as a file of a format. Report, workbook and Word document are drawn from one and the same report.
 * @throws RundbrevError `reach-pdf-in-app` where nobody prints: on the command line; `work-cancelled`
 */
export function reachFile(deps: Deps, asked: ReachFileAsked, format: ReachFileFormat): Promise<PickedFile> {
  return asWork(deps, 'save-report', (underWay) => written(deps, asked, format, underWay))
}

/** Counted first and written then: two steps. */
const steps = 2

async function written(
  deps: Deps,
  asked: ReachFileAsked,
  format: ReachFileFormat,
  { signal, step, unlessCancelled }: WorkUnderWay,
): Promise<PickedFile> {
  const t = createTranslator(asked.language)
  const { period } = asked
  const named = (bytes: Uint8Array, what: 'report' | 'map' = 'report'): PickedFile => ({
    ...{ fileName: reachFileName(what, period, format, t), bytes },
  })
  await step(0, steps)
  switch (format) {
    case 'html':
      return named(utf8(reachPage(deps, asked)))
    case 'pdf': {
      if (deps.printer === null) throw new RundbrevError('reach-pdf-in-app', { field: '--format' })
      const page = reachPage(deps, asked)
      await step(1, steps)
      return named(await unlessCancelled(deps.printer.pdf(page)))
    }
    case 'docx': {
      const draw = ({ svg }: { readonly svg: string }) => drawn(deps, svg, 3)
      const report = yearReport(yearFacts(deps, asked), t)
      await step(1, steps)
      return named(await unlessCancelled(reportDocx(report, draw, t)))
    }
    case 'xlsx': {
      const facts = yearFacts(deps, asked)
      const rows = observationRows(deps.workspace.database, period, 'county', undefined, metrics)
      const { database } = deps.workspace
      const seen = {
        mentions: listMediaMentions(database, { period }).toReversed(),
        events: listEvents(database, period).toReversed(),
        geo: deps.geo,
      }
      const sheets = reportSheets(facts, yearReport(facts, t), rows.slice(0, mostRowsInWorkbook), seen, t)
      await step(1, steps)
      return named(await unlessCancelled(writeWorkbook(sheets, { signal })))
    }
    case 'csv':
    case 'json': {
      const text = reachText(deps, reachReport(deps, asked, t), format, asked)
      // The byte order mark tells Excel that the file is UTF-8.
      return named(utf8(format === 'csv' ? `\ufeff${text}` : text))
    }
    case 'svg':
      return named(utf8(posterSvg(deps, asked)), 'map')
    case 'png':
      return named(await drawn(deps, posterSvg(deps, asked), 2), 'map')
  }
}

/** The year report as one page of HTML. */
export function reachPage(deps: Deps, asked: ReachFileAsked): string {
  const t = createTranslator(asked.language)
  return documentHtml(yearReport(yearFacts(deps, asked), t), t)
}

/** The map with its numbers, by county. */
export function posterSvg(deps: Deps, { period, language, estimate }: ReachFileAsked): string {
  const t = createTranslator(language)
  return posterOf(deps, reachReport(deps, { by: 'county', period, estimate }, t), language)
}

async function drawn(deps: Deps, svg: string, scale: number): Promise<Uint8Array> {
  const made = await deps.images.run({ kind: 'draw', scale }, utf8(svg))
  if (made.kind !== 'image') throw new Error('a drawing is drawn or fails')
  return made.bytes
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
