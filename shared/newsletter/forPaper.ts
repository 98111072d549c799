import { asReaderSees } from './readerView.ts'

/**
 * A letter's HTML to be printed: as on a wide screen, whose columns stand side by side, in its light colours, on white, and with pages
 * that end between lines and never within an image, a button or a row of figures.
 *
 * @param html compiled from our own MJML
 */
export function forPaper(html: string): string {
  const wide = html.replace(/@media only screen and \(min-width/g, '@media all and (min-width')
  return asReaderSees(wide, { dark: false, images: true }).replace(
    '</head>',
    `<style>${sheet}</style></head>`,
  )
}

/** Sections and columns that take the whole width: MJML makes inline blocks and tables of them, which Chromium cuts through a line. */
const tables = ['body > div > div > table', '.mj-column-per-100 > table']
const rows = tables.flatMap((table) => [table, `${table} > tbody`, `${table} > tbody > tr`])
const cells = tables.map((table) => `${table} > tbody > tr > td`)
/** Without it a last paragraph's margin is lost on paper. */
const texts = '.mj-column-per-100 > table > tbody > tr > td > div'

const sheet = `
@page { size: A4; margin: 14mm 12mm; }
html, body, body > div, .page, .page > table { background: #ffffff !important; }
${['.mj-column-per-100', ...rows].join(', ')} { display: block !important; }
${[...cells, texts].join(', ')} { display: flow-root !important; }
h1, h2, h3 { break-after: avoid; }
p, li { orphans: 3; widows: 3; }
h1, h2, h3, img, .figures, .button, .event, .quote, .grid tr { break-inside: avoid; }
.header, .header > table { print-color-adjust: exact; }
`
