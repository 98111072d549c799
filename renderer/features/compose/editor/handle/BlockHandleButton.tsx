import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconGripVertical, IconTrash } from '@tabler/icons-react'
import { TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { moveBlock } from '../moveBlock.ts'
import { toggleTools } from '../tools.ts'
import classes from './BlockHandleButton.module.css'
import { endDrag, type HandleState, startDrag } from './blockHandle.ts'

/** Beside the block that the mouse is over, or the cursor in: drag it, or press for what can be done with it. */
export function BlockHandleButton({ editor, state }: { editor: Editor; state: HandleState }) {
  const { t } = useTranslation()
  const block = useSyncExternalStore(state.subscribe, state.get)
  const holder = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const around = holder.current?.offsetParent
    if (block === null || around === null || around === undefined) return
    setTop(block.dom.getBoundingClientRect().top - around.getBoundingClientRect().top)
  }, [block])
  if (block === null) return null
  const { position } = block
  const node = editor.state.doc.nodeAt(position)
  const turnsInto =
    node?.isTextblock === true
      ? toggleTools.flat().filter(({ name }) => name !== 'bold' && name !== 'italic')
      : []

  const duplicate = () => {
    if (node !== null) editor.view.dispatch(editor.state.tr.insert(position + node.nodeSize, node))
    editor.commands.focus()
  }
  const remove = () => {
    if (node !== null) editor.view.dispatch(editor.state.tr.delete(position, position + node.nodeSize))
    editor.commands.focus()
  }
  const turnInto = (tool: (typeof turnsInto)[number]) => {
    const { tr } = editor.state
    editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(position + 1))))
    tool.apply(editor.chain().focus()).run()
  }
  return (
    <div ref={holder} className={classes.holder} style={{ top }}>
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <ActionIcon
            draggable
            variant="subtle"
            color="gray"
            size="sm"
            data-block-handle
            className={classes.handle}
            aria-label={t('editor.handle.name')}
            title={t('editor.handle.hint')}
            onDragStart={(event) => startDrag(editor.view, block, event.nativeEvent)}
            onDragEnd={() => endDrag(editor.view)}
          >
            <IconGripVertical size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowUp size={16} stroke={1.6} />}
            onClick={() => moveBlock(editor, position, 'up')}
          >
            {t('editor.handle.up')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={16} stroke={1.6} />}
            onClick={() => moveBlock(editor, position, 'down')}
          >
            {t('editor.handle.down')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} stroke={1.6} />} onClick={duplicate}>
            {t('editor.handle.duplicate')}
          </Menu.Item>
          <Menu.Item
            color="var(--mantine-color-error)"
            leftSection={<IconTrash size={16} stroke={1.6} />}
            onClick={remove}
          >
            {t('editor.handle.remove')}
          </Menu.Item>
          {turnsInto.length > 0 && <Menu.Label>{t('editor.handle.turnInto')}</Menu.Label>}
          {turnsInto.map((tool) => (
            <Menu.Item
              key={tool.name}
              leftSection={<tool.icon size={16} stroke={1.6} />}
              disabled={tool.isAllowed?.(editor) === false}
              onClick={() => turnInto(tool)}
            >
              {t(`compose.tool.${tool.name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
