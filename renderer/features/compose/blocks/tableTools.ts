import {
  IconColumnInsertRight,
  IconColumnRemove,
  type IconProps,
  IconRowInsertBottom,
  IconRowRemove,
  IconTableColumn,
  IconTableRow,
} from '@tabler/icons-react'
import type { Node } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, toggleHeader } from '@tiptap/pm/tables'
import type { ComponentType } from 'react'

export interface TableTool {
  /** Key of the catalogue's blocks.table. */
  readonly name: 'headerRow' | 'headerColumn' | 'addRow' | 'addColumn' | 'removeRow' | 'removeColumn'
  readonly icon: ComponentType<IconProps>
  readonly command: Command
  /** For a tool that is on or off. */
  readonly isOn?: (table: Node) => boolean
}

export const tableTools: readonly TableTool[] = [
  {
    name: 'headerRow',
    icon: IconTableRow,
    command: toggleHeader('row'),
    isOn: (table) => cellsOf(table)[0]?.every(isHeader) === true,
  },
  {
    name: 'headerColumn',
    icon: IconTableColumn,
    command: toggleHeader('column'),
    isOn: (table) => cellsOf(table).every(([first]) => first !== undefined && isHeader(first)),
  },
  { name: 'addRow', icon: IconRowInsertBottom, command: addRowAfter },
  { name: 'addColumn', icon: IconColumnInsertRight, command: addColumnAfter },
  { name: 'removeRow', icon: IconRowRemove, command: deleteRow },
  { name: 'removeColumn', icon: IconColumnRemove, command: deleteColumn },
]

function cellsOf(table: Node): readonly (readonly Node[])[] {
  return table.children.map((row) => row.children)
}

function isHeader(cell: Node): boolean {
  return cell.type.name === 'tableHeader'
}
