import type { ParagraphChild, Table } from 'docx'
import type { TFunction } from 'i18next'
import { localeOf } from '../../../shared/i18n/languages.ts'
import { cellText } from '../../../shared/reach/yearReport/cellText.ts'
import type {
  ReportBlock,
  ReportCell,
  ReportDocument,
  ReportLine,
  ReportPicture,
  ReportTable,
} from '../../../shared/reach/yearReport/document.ts'

/** A drawing as a PNG, larger than it is shown so that print is sharp. */
export type DrawPicture = (picture: ReportPicture) => Promise<Uint8Array>

/** px at 96 to the inch: as wide as A4 leaves between its margins. */
const mostWidth = 600
const muted = '6B665A'
const line = { style: 'single', size: 4, color: 'D8D3C6' } as const
const noLine = { style: 'none', size: 0, color: 'auto' } as const

/**
 * The report as a Word document: real headings, tables whose first line is a heading that comes again on each page, pictures with
 * their words, the language of the text, page numbers. Every text is the document's own; nothing is linked or run.
 */
export async function reportDocx(
  report: ReportDocument,
  draw: DrawPicture,
  t: TFunction,
): Promise<Uint8Array> {
  const docx = await import('docx')
  const { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx
  const children: (InstanceType<typeof Paragraph> | Table)[] = [
    ...(report.organisation === ''
      ? []
      : [new Paragraph({ children: [new TextRun({ text: report.organisation, color: muted })] })]),
    new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
    ...report.lines.map((words) => new Paragraph({ children: [new TextRun({ text: words, color: muted })] })),
  ]
  for (const { heading, blocks } of report.sections) {
    children.push(new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, keepNext: true }))
    for (const block of blocks) children.push(...(await blockOf(docx, block, draw, t)))
  }
  const language = localeOf(report.language)
  const document = new Document({
    title: report.title,
    creator: report.organisation === '' ? t('common.appName') : report.organisation,
    lastModifiedBy: t('common.appName'),
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, language: { value: language } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        title: { run: { size: 44, bold: true, color: '22201B' }, paragraph: { spacing: { after: 160 } } },
        heading1: {
          run: { size: 28, bold: true, color: '164C42' },
          paragraph: { spacing: { before: 360, after: 120 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: '210mm', height: '297mm' }, margin: margins } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: 'end',
                children: [
                  new TextRun({ children: [PageNumber.CURRENT], color: muted, size: 18 }),
                  new TextRun({ text: ' / ', color: muted, size: 18 }),
                  new TextRun({ children: [PageNumber.TOTAL_PAGES], color: muted, size: 18 }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const margins = { top: '20mm', bottom: '20mm', left: '25mm', right: '25mm' } as const

type Docx = typeof import('docx')
type Piece = InstanceType<Docx['Paragraph']> | Table

async function blockOf(docx: Docx, block: ReportBlock, draw: DrawPicture, t: TFunction): Promise<Piece[]> {
  const { ImageRun, Paragraph, TextRun } = docx
  switch (block.kind) {
    case 'text': {
      const run = new TextRun(block.isNote ? { text: block.text, color: muted, size: 19 } : block.text)
      return [new Paragraph({ spacing: { before: 80 }, children: [run] })]
    }
    case 'list':
      return block.items.map((item) => new Paragraph({ text: item, bullet: { level: 0 } }))
    case 'key-numbers':
      return block.numbers.map(({ name, value, note }) => {
        const parts: ParagraphChild[] = [
          new TextRun({ text: `${name}: `, color: muted }),
          new TextRun({ text: value, bold: true, size: 26, color: '164C42' }),
        ]
        if (note !== '') parts.push(new TextRun({ text: `  ${note}`, color: muted, size: 19 }))
        return new Paragraph({ children: parts })
      })
    case 'picture': {
      const { name, width, height, alt } = block
      const scale = Math.min(1, mostWidth / width)
      const picture = new ImageRun({
        type: 'png',
        data: await draw(block),
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name, description: alt, title: name },
      })
      return [new Paragraph({ children: [picture] })]
    }
    case 'table':
      return [tableOf(docx, block, t)]
  }
}

function tableOf(docx: Docx, { columns, rows }: ReportTable, t: TFunction): Table {
  const { Paragraph, Table, TableCell, TableRow, TextRun } = docx
  const cell = (words: string, column: number, kind: ReportLine['kind'] | 'heading') =>
    new TableCell({
      margins: { top: 40, bottom: 40, left: column === 0 ? 0 : 60, right: 60 },
      borders: {
        top: kind === 'total' ? { ...line, color: muted } : noLine,
        bottom: line,
        left: noLine,
        right: noLine,
      },
      verticalAlign: kind === 'heading' ? 'bottom' : 'top',
      children: [
        new Paragraph({
          alignment: columns[column]?.isNumber === true ? 'end' : 'start',
          spacing: { after: 0, line: 240 },
          children: [
            new TextRun({
              ...{
                text: words,
                size: columns.length > 6 ? 16 : 18,
                bold: kind === 'heading' || kind === 'total',
              },
              ...(kind === 'heading' || kind === 'unknown' ? { color: muted } : {}),
            }),
          ],
        }),
      ],
    })
  return new Table({
    width: { size: 100, type: 'pct' },
    borders: {
      top: noLine,
      bottom: noLine,
      left: noLine,
      right: noLine,
      insideHorizontal: line,
      insideVertical: noLine,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, column) => cell(heading, column, 'heading')),
      }),
      ...rows.map(
        ({ kind, cells }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((one, column) => cell(wordsOf(one, t), column, kind)),
          }),
      ),
    ],
  })
}

function wordsOf(cell: ReportCell, t: TFunction): string {
  return cellText(cell, t) ?? t('common.notAvailable')
}
