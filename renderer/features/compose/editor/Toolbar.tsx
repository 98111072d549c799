import { RichTextEditor } from '@mantine/tiptap'
import { IconLink } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostHistory } from '../draft/postHistory.ts'
import { SavedBlockCentre } from '../savedBlocks/SavedBlockCentre.tsx'
import { EditorCommands } from './EditorCommands.tsx'
import { HistoryButtons } from './HistoryButtons.tsx'
import { InsertMenu } from './InsertMenu.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { MergeFieldMenu } from './MergeFieldMenu.tsx'
import { ToolButton } from './ToolButton.tsx'
import classes from './Toolbar.module.css'
import { toggleTools } from './tools.ts'

interface ToolbarProps {
  readonly editor: Editor
  readonly history: PostHistory
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Everything that the text can be, by mouse and by keyboard. */
export function Toolbar({ editor, history, onUndo, onRedo }: ToolbarProps) {
  const { t } = useTranslation()
  const [linking, setLinking] = useState(false)
  const openLink = useCallback(() => setLinking(true), [])
  const inLink = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') })
  return (
    <RichTextEditor.Toolbar className={classes.toolbar} role="toolbar" aria-label={t('compose.toolbar')}>
      {toggleTools.map((tools) => (
        <RichTextEditor.ControlsGroup key={tools[0]?.name}>
          {tools.map((tool) => (
            <ToolButton key={tool.name} editor={editor} tool={tool} />
          ))}
        </RichTextEditor.ControlsGroup>
      ))}
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Control
          active={inLink}
          aria-pressed={inLink}
          aria-label={t('compose.tool.link')}
          title={t('compose.tool.link')}
          aria-keyshortcuts="Control+Shift+K"
          onClick={openLink}
        >
          <IconLink size={18} stroke={1.6} />
        </RichTextEditor.Control>
        <LanguageMenu editor={editor} />
        <MergeFieldMenu editor={editor} />
        <InsertMenu editor={editor} />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup className={classes.last}>
        <HistoryButtons history={history} onUndo={onUndo} onRedo={onRedo} />
      </RichTextEditor.ControlsGroup>
      <SavedBlockCentre editor={editor} />
      <EditorCommands editor={editor} onLink={openLink} />
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </RichTextEditor.Toolbar>
  )
}
