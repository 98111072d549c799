import type { CountyCode, FigureId } from '../contract/scalars.ts'
import type { Block, Inline } from './document.ts'
import { textRunsOf } from './everyBlock.ts'

/** What a body's references are called. */
export interface Names {
  readonly figure: (id: FigureId) => string
  readonly county: (code: CountyCode) => string
  /** A merge field's name, in the reader's language. */
  readonly field: (name: Extract<Inline, { type: 'mergeField' }>['attrs']['field']) => string
}

/** Everything that a block says, as lines of plain text: to be compared, counted and searched. '' where it says nothing. */
export function blockText(block: Block, names: Names): string {
  return linesOf(block, names)
    .filter((line) => line !== '')
    .join('\n')
}

function linesOf(block: Block, names: Names): string[] {
  switch (block.type) {
    case 'image':
      return [block.attrs.alt ?? '']
    case 'button':
      return [block.attrs.label, block.attrs.href]
    case 'figureRow':
      return block.attrs.figures.map(names.figure)
    case 'signature':
      return [block.attrs.name, block.attrs.role, block.attrs.organisation]
    case 'event': {
      const { title, starts, ends, place, href } = block.attrs
      return [
        title,
        [starts, ends]
          .filter((time) => time !== '')
          .join(' – ')
          .replaceAll('T', ' '),
        place,
        href,
      ]
    }
    case 'horizontalRule':
      return []
    case 'countyOnly':
      return [
        block.attrs.counties.map(names.county).join(', '),
        ...block.content.flatMap((inner) => linesOf(inner, names)),
      ]
    case 'blockquote':
      return [...textLines(block, names), block.attrs?.name ?? '', block.attrs?.role ?? '']
    default:
      return textLines(block, names)
  }
}

function textLines(block: Block, names: Names): string[] {
  return textRunsOf(block).map((run) => run.map((inline) => wordOf(inline, names)).join(''))
}

function wordOf(inline: Inline, names: Names): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'hardBreak':
      return '\n'
    case 'mergeField':
      return names.field(inline.attrs.field)
    case 'figureChip':
      return names.figure(inline.attrs.figure)
  }
}
