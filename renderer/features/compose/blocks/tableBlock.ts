import { addRowAfter, goToNextCell, isInTable, tableEditing } from '@tiptap/pm/tables'
import { type Editor, type JSONContent, Node } from '@tiptap/react'
import { containerView } from './blockView.ts'
import { TableView } from './TableView.tsx'
import { wholeTable } from './wholeTable.ts'

/** Cells stand alone: nothing is merged, since a letter's table is read row by row (WCAG 2.2, 1.3.1). */
const cellAttributes = () => ({
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
})

/** How prosemirror-tables knows its nodes. */
const tableRoles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

export const TableBlock = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  draggable: true,
  parseHTML: () => [{ tag: 'table', contentElement: wholeTable }],
  renderHTML: () => ['table', ['tbody', 0]],
  addNodeView: () => containerView(TableView, { contentDOMElementTag: 'tbody' }),
  extendNodeSchema: ({ name }) => (name in tableRoles ? { tableRole: tableRoles[name] } : {}),
  addProseMirrorPlugins: () => [tableEditing({ allowTableNodeSelection: true })],
  addKeyboardShortcuts() {
    return {
      Tab: () => toNextCell(this.editor),
      'Shift-Tab': () => goToNextCell(-1)(this.editor.state, this.editor.view.dispatch),
    }
  },
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
})

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', 0],
})

/** @param rows the first of them of headers */
export function emptyTable(rows: number, columns: number): JSONContent {
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] })
  return {
    type: 'table',
    content: Array.from({ length: rows }, (_, row) => ({
      type: 'tableRow',
      content: Array.from({ length: columns }, () => cell(row === 0 ? 'tableHeader' : 'tableCell')),
    })),
  }
}

/** From the last cell on into a new row. */
function toNextCell({ state, view }: Editor): boolean {
  if (!isInTable(state)) return false
  if (goToNextCell(1)(state, view.dispatch)) return true
  if (!addRowAfter(state, view.dispatch)) return false
  return goToNextCell(1)(view.state, view.dispatch)
}
