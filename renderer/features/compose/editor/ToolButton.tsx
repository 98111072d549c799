import { RichTextEditor } from '@mantine/tiptap'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import type { ToggleTool, Tool } from './tools.ts'

/** One tool of the toolbar: pressed where the text at the cursor is so, unavailable where it cannot be. */
export function ToolButton({ editor, tool }: { editor: Editor; tool: Tool | ToggleTool }) {
  const { t } = useTranslation()
  const { on, available, allowed } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: 'isOn' in tool ? tool.isOn(now) : undefined,
      available: tool.apply(now.can().chain()).run() && (tool.isAllowed?.(now) ?? true),
      allowed: tool.isAllowed?.(now) ?? true,
    }),
  })
  const label = t(`compose.tool.${tool.name}`)
  const title = tool.refusal !== undefined && !allowed ? t(tool.refusal) : label
  return (
    <RichTextEditor.Control
      active={on === true}
      {...(on !== undefined && { 'aria-pressed': on })}
      disabled={!available}
      aria-label={label}
      title={title}
      onClick={() => tool.apply(editor.chain().focus()).run()}
    >
      <tool.icon size={18} stroke={1.6} />
    </RichTextEditor.Control>
  )
}
