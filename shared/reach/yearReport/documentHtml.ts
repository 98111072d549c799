import type { TFunction } from 'i18next'
import { escapeMarkup } from '../../newsletter/escapeMarkup.ts'
import { reportStyle } from '../reportStyle.ts'
import { cellText } from './cellText.ts'
import type { ReportBlock, ReportCell, ReportDocument, ReportLine, ReportTable } from './document.ts'

/**
 * The report as one HTML page that stands alone. No script, nothing fetched (its own Content-Security-Policy says so), every text
 * escaped; made for screen, print and screen reader.
 */
export function documentHtml(report: ReportDocument, t: TFunction): string {
  const title = escapeMarkup(report.title)
  const lines = report.lines.map((line) => `<p class="line">${escapeMarkup(line)}</p>`)
  return `<!doctype html>
<html lang="${report.language}">
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
${report.organisation === '' ? '' : `<p class="organisation">${escapeMarkup(report.organisation)}</p>`}
<h1>${wholeDays(title)}</h1>
${lines.join('\n')}
</header>
${report.sections.map(({ id, heading, blocks }) => `<section id="${id}" class="${id}" aria-labelledby="${id}-heading">\n<h2 id="${id}-heading">${escapeMarkup(heading)}</h2>\n${blocks.map((block) => blockHtml(block, t)).join('\n')}\n</section>`).join('\n')}
</main>
</body>
</html>
`
}

/** A period is not broken at the hyphen of a day. */
function wholeDays(markup: string): string {
  return markup.replace(/\d{4}-\d{2}-\d{2}/g, (day) => `<span class="day">${day}</span>`)
}

function blockHtml(block: ReportBlock, t: TFunction): string {
  switch (block.kind) {
    case 'text':
      return `<p${block.isNote ? ' class="note"' : ''}>${escapeMarkup(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`
    case 'key-numbers':
      return `<dl>${block.numbers.map(({ name, value, note }) => `<div><dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(value)}${note === '' ? '' : `<span class="about">${escapeMarkup(note)}</span>`}</dd></div>`).join('')}</dl>`
    case 'picture':
      return `<div class="picture">${block.svg}</div>`
    case 'table':
      return tableHtml(block, t)
  }
}

function tableHtml({ name, columns, rows }: ReportTable, t: TFunction): string {
  const label = escapeMarkup(name)
  const head = columns.map(
    ({ heading, isNumber }) =>
      `<th scope="col"${isNumber ? ' class="number"' : ''}>${escapeMarkup(heading)}</th>`,
  )
  const line = ({ kind, cells }: ReportLine) => {
    const [first, ...rest] = cells
    const named = first === undefined ? '' : `<th scope="row">${inside(first, t)}</th>`
    const others = rest.map(
      (cell, index) =>
        `<td${columns[index + 1]?.isNumber === true ? ' class="number"' : ''}>${inside(cell, t)}</td>`,
    )
    return `<tr class="${kind}">${named}${others.join('')}</tr>`
  }
  return `<div class="scroll" role="group" tabindex="0" aria-label="${label}"><table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>${rows.map(line).join('\n')}</tbody>
</table></div>`
}

/** A dash for the eyes and words for the ears where nothing was measured. */
function inside(cell: ReportCell, t: TFunction): string {
  const words = cellText(cell, t)
  if (words !== null) return escapeMarkup(words)
  return `<span aria-hidden="true">–</span><span class="hidden">${escapeMarkup(t('common.notAvailable'))}</span>`
}
