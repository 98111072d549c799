import { ActionIcon, Group, Text } from '@mantine/core'
import { IconGripVertical, IconTrash } from '@tabler/icons-react'
import { TextSelection } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './TableView.module.css'
import { type TableTool, tableTools } from './tableTools.ts'

/** The table to write in, and over it what can be done with the row and the column that the cursor is in. */
export function TableView({ node, editor, getPos, deleteNode }: NodeViewProps) {
  const { t } = useTranslation()
  const name = t('blocks.table.name')
  const apply = ({ command }: TableTool) => {
    cursorInto(editor, getPos(), node.nodeSize)
    command(editor.state, editor.view.dispatch)
    editor.view.focus()
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') editor.view.focus()
  }
  return (
    <NodeViewWrapper className={classes.table} role="group" aria-label={name}>
      <div className={classes.bar} contentEditable={false}>
        <Group gap={4} className={classes.grip} data-drag-handle>
          <IconGripVertical size={14} stroke={1.6} aria-hidden />
          <Text size="xs">{name}</Text>
        </Group>
        <Group
          gap={2}
          className={classes.tools}
          role="toolbar"
          aria-label={t('blocks.table.tools')}
          onKeyDown={leave}
        >
          {tableTools.map((tool) => {
            const on = tool.isOn?.(node)
            return (
              <ActionIcon
                key={tool.name}
                variant={on === true ? 'light' : 'subtle'}
                color={on === true ? 'pine' : 'gray'}
                size="sm"
                {...(on !== undefined && { 'aria-pressed': on })}
                aria-label={t(`blocks.table.${tool.name}`)}
                title={t(`blocks.table.${tool.name}`)}
                onClick={() => apply(tool)}
              >
                <tool.icon size={16} stroke={1.6} />
              </ActionIcon>
            )
          })}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('compose.block.remove', { name })}
            title={t('compose.block.remove', { name })}
            onClick={() => {
              deleteNode()
              editor.commands.focus()
            }}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Group>
      </div>
      <div className={classes.scroll}>
        <NodeViewContent<'table'> as="table" className={classes.grid} />
      </div>
    </NodeViewWrapper>
  )
}

/** Where the cursor is in no cell of this table, its last one is meant. */
function cursorInto(editor: NodeViewProps['editor'], position: number | undefined, size: number): void {
  const { state, view } = editor
  if (position === undefined) return
  const { from, to } = state.selection
  if (isInTable(state) && from > position && to < position + size) return
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(position + size - 1), -1)))
}
