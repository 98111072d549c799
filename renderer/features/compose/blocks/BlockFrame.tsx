import { ActionIcon, Group, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react'
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { moveBlock } from '../editor/moveBlock.ts'
import classes from './BlockFrame.module.css'
import { leaveBlock, meansDone } from './leaveBlock.ts'

interface BlockFrameProps {
  readonly view: NodeViewProps
  readonly name: string
  /** What else can be done with it, before the ways to move it. */
  readonly acts?: ReactNode
  readonly children: ReactNode
}

/** Around every block that is not running text: its name, and the ways to move it and to take it away. */
export function BlockFrame({
  view: { editor, getPos, deleteNode, selected },
  name,
  acts,
  children,
}: BlockFrameProps) {
  const { t } = useTranslation()
  const move = (direction: 'up' | 'down') => {
    const position = getPos()
    if (position !== undefined) moveBlock(editor, position, direction)
  }
  return (
    <NodeViewWrapper
      className={classes.frame}
      data-selected={selected || undefined}
      role="group"
      aria-label={name}
      contentEditable={false}
      onKeyDown={(event: KeyboardEvent) => {
        const position = getPos()
        if (position === undefined || !meansDone(event)) return
        event.preventDefault()
        leaveBlock(editor, position)
      }}
    >
      <div className={classes.bar}>
        <Group gap={4} className={classes.grip} data-drag-handle>
          <IconGripVertical size={14} stroke={1.6} aria-hidden />
          <Text size="xs">{name}</Text>
        </Group>
        <Group gap={2} className={classes.actions}>
          {acts}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('compose.block.up', { name })}
            aria-keyshortcuts="Alt+ArrowUp"
            onClick={() => move('up')}
          >
            <IconArrowUp size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('compose.block.down', { name })}
            aria-keyshortcuts="Alt+ArrowDown"
            onClick={() => move('down')}
          >
            <IconArrowDown size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('compose.block.remove', { name })}
            onClick={() => {
              deleteNode()
              editor.commands.focus()
            }}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Group>
      </div>
      {children}
    </NodeViewWrapper>
  )
}
