import type { TFunction } from 'i18next'
import { escapeMarkup } from '../newsletter/escapeMarkup.ts'
import { figureWords } from '../social/figureWords.ts'
import { countyMap } from './countyMap.ts'
import { legendElements, mapElements } from './countyMapSvg.ts'
import type { ReachPoster } from './reachPoster.ts'
import { formatCoverage, formatPeriod, formatReach, measureName } from './reachTexts.ts'
import type { ReachReport, ReachRow, ReachSource } from './report.ts'
import { countiesInFocus, countyValues } from './reportMeasures.ts'
import { reportStyle } from './reportStyle.ts'

export interface ReachHtmlReport extends ReachPoster {
  readonly sources: readonly ReachSource[]
  /** The day on which the report is made, "2026-12-18". */
  readonly madeOn: string
}

/**
 * The report by county as one HTML page that stands alone: map, numbers, coverage, how it was counted and where every
 * number comes from. No script, nothing fetched (its own Content-Security-Policy says so), every text escaped; made for
 * screen, print and screen reader.
 */
export function reportHtml(input: ReachHtmlReport, t: TFunction): string {
  const { report, organisation } = input
  const title = escapeMarkup(t('reach.report.heading', { period: formatPeriod(report.period, t) }))
  return `<!doctype html>
<html lang="${t('reach.locale').slice(0, 2)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<header>
${organisation === '' ? '' : `<p class="organisation">${escapeMarkup(organisation)}</p>`}
<h1>${title}</h1>
${keyNumbers(report, t)}
</header>
<section class="map" aria-label="${escapeMarkup(t('reach.map.label'))}">
${mapSvg(input, t)}
</section>
<section>
<h2>${escapeMarkup(t('reach.titlePerCounty'))}</h2>
${numbersTable(report, t)}
${leftOut(report, t)}
</section>
${ownFigures(report, t)}
<section>
<h2>${escapeMarkup(t('reach.how.title'))}</h2>
<ul>${['occasions', 'apart', 'period', 'unknown', 'missing'].map((key) => `<li>${escapeMarkup(t(`reach.how.${key as 'occasions'}`))}</li>`).join('')}</ul>
</section>
<section>
<h2>${escapeMarkup(t('reach.report.sources'))}</h2>
${sourcesTable(input, t)}
</section>
<footer><p>${escapeMarkup(t('reach.report.made', { day: input.madeOn }))}</p></footer>
</main>
</body>
</html>
`
}

function keyNumbers(report: ReachReport, t: TFunction): string {
  const { coverage, total, unknown } = report
  const missing = report.rows
    .filter((row) => coverage.missingCounties.some((code) => code === row.key))
    .map((row) => row.label)
  const numbers: [name: string, value: string][] = [[t('reach.contacts'), formatReach(total.total, t)]]
  if (coverage.aimed > 0) numbers.push([t('reach.coverageLabel'), formatCoverage(coverage, t)])
  if ((unknown.total ?? 0) > 0) numbers.push([unknown.label, formatReach(unknown.total, t)])
  const list = numbers.map(
    ([name, value]) => `<div><dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(value)}</dd></div>`,
  )
  const lacking =
    missing.length === 0
      ? ''
      : `<p>${escapeMarkup(t('reach.coverageMissing', { counties: missing.join(', ') }))}</p>`
  return `<dl>${list.join('')}</dl>${lacking}`
}

function mapSvg(input: ReachHtmlReport, t: TFunction): string {
  const { report, measure, topology, counties } = input
  const drawn = countyMap({
    topology,
    counties,
    values: countyValues(report, measure),
    focus: countiesInFocus(report),
    width: 460,
    height: 540,
  })
  const legend = legendElements(drawn, 'map', t)
  const name = escapeMarkup(`${t('reach.map.label')}, ${measureName(measure, t)}`)
  return `<svg viewBox="0 0 720 540" role="img" aria-label="${name}">
${mapElements(drawn, 'map', t)}
<text x="496" y="20" class="legend-title">${escapeMarkup(measureName(measure, t))}</text>
<g transform="translate(496 38)">${legend.elements}</g>
</svg>`
}

function numbersTable(report: ReachReport, t: TFunction): string {
  const thousands = report.rows.some((row) => row.perThousand !== null)
  const headings = [
    ...report.metrics.map((metric) => t(`reach.metric.${metric}`)),
    t('reach.contacts'),
    ...(thousands ? [t('reach.perThousand')] : []),
  ]
  const line = (row: ReachRow, kind: string) => {
    const numbers = [
      ...report.metrics.map((metric) => row.values[metric]),
      row.total,
      ...(thousands ? [row.perThousand] : []),
    ]
    return `<tr class="${kind}"><th scope="row">${escapeMarkup(row.label)}</th>${numbers.map((value) => numberCell(value, t)).join('')}</tr>`
  }
  const { unknown } = report
  const lines = report.rows.map((row) => line(row, 'county'))
  if (Object.keys(unknown.values).length > 0) lines.push(line(unknown, 'unknown'))
  lines.push(line(report.total, 'total'))
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeMarkup(t('reach.titlePerCounty'))}"><table>
<thead><tr><th scope="col">${escapeMarkup(t('reach.by.county'))}</th>${headings.map((heading) => `<th scope="col" class="number">${escapeMarkup(heading)}</th>`).join('')}</tr></thead>
<tbody>${lines.join('\n')}</tbody>
</table></div>`
}

function numberCell(value: number | null | undefined, t: TFunction): string {
  if (value !== null && value !== undefined)
    return `<td class="number">${escapeMarkup(formatReach(value, t))}</td>`
  return `<td class="number"><span aria-hidden="true">–</span><span class="hidden">${escapeMarkup(t('common.notAvailable'))}</span></td>`
}

function leftOut(report: ReachReport, t: TFunction): string {
  return report.leftOut === 0
    ? ''
    : `<p class="note">${escapeMarkup(t('reach.leftOut', { count: report.leftOut }))}</p>`
}

/** Beside what is added up, and in none of it. */
function ownFigures({ ownFigures: figures }: ReachReport, t: TFunction): string {
  if (figures.length === 0) return ''
  const title = escapeMarkup(t('reach.ownFigures.title'))
  const headings = (['channel', 'figure', 'posts', 'value'] as const).map((key) =>
    t(`reach.ownFigures.${key}`),
  )
  const lines = figures.map(({ channel, figure, definition, posts, value }) => {
    const name = `<code>${escapeMarkup(figure)}</code><br>${escapeMarkup(figureWords({ name: figure, definition }, t))}`
    return `<tr><td>${escapeMarkup(channel)}</td><td>${name}</td>${numberCell(posts, t)}${numberCell(value, t)}</tr>`
  })
  return `<section>
<h2>${title}</h2>
<p class="note">${escapeMarkup(t('reach.ownFigures.text'))}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${title}"><table>
<thead><tr>${headings.map((heading, index) => `<th scope="col"${index > 1 ? ' class="number"' : ''}>${escapeMarkup(heading)}</th>`).join('')}</tr></thead>
<tbody>${lines.join('\n')}</tbody>
</table></div>
</section>`
}

function sourcesTable({ sources, report }: ReachHtmlReport, t: TFunction): string {
  const lines = sources.map(({ source, channel, metric, rows, byHand, collected, files }) => {
    const from = [
      ...files,
      ...(byHand > 0 ? [t('reach.report.byHand')] : []),
      ...(collected > 0 ? [t('reach.report.collected')] : []),
    ]
    return [source, channel, t(`reach.metric.${metric}`), formatReach(rows, t), from.join(', ')]
  })
  const { delivered } = report.total.values
  if (delivered !== undefined) {
    const ledger = t('reach.report.ledger')
    lines.unshift([t('common.appName'), '–', t('reach.metric.delivered'), formatReach(delivered, t), ledger])
  }
  const headings = (['source', 'channel', 'metric', 'rows', 'files'] as const).map((key) =>
    t(`reach.report.${key}`),
  )
  const cell = (words: string, index: number) =>
    `<td${index === 3 ? ' class="number"' : ''}>${escapeMarkup(words)}</td>`
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeMarkup(t('reach.report.sources'))}"><table>
<thead><tr>${headings.map((heading, index) => `<th scope="col"${index === 3 ? ' class="number"' : ''}>${escapeMarkup(heading)}</th>`).join('')}</tr></thead>
<tbody>${lines.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n')}</tbody>
</table></div>`
}
