import { RichTextEditor } from '@mantine/tiptap'
import { Placeholder } from '@tiptap/extensions'
import { type Editor, type JSONContent, useEditor } from '@tiptap/react'
import { memo, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostDocument } from '../../../../shared/post/document.ts'
import { i18n } from '../../../app/i18n.ts'
import { type AskedRemedy, CheckMarks } from '../../checks/checkMarks.ts'
import { FieldsInBlocks } from '../blocks/fieldsInBlocks.ts'
import { toPostDocument } from '../document/toPostDocument.ts'
import type { PostHistory } from '../draft/postHistory.ts'
import { FigureMenu } from '../figures/FigureMenu.tsx'
import { FigureTrigger } from '../figures/figureTrigger.ts'
import { FindInBody } from '../find/findInBody.ts'
import { savedSlashItems } from '../savedBlocks/savedSlashItems.ts'
import { ArrivingImages } from './arrivingImages.ts'
import classes from './BodyEditor.module.css'
import { BodyLimits } from './bodyLimits.ts'
import { bodyExtensions } from './extensions.ts'
import { isFollowing } from './followBody.ts'
import { BlockHandleButton } from './handle/BlockHandleButton.tsx'
import { BlockDrops } from './handle/blockDrops.ts'
import { BlockHandle, createHandleState } from './handle/blockHandle.ts'
import { HeadingsInOrder } from './headingsInOrder.ts'
import { insertImages } from './insertImages.ts'
import { MarkdownLink } from './markdownLink.ts'
import { NearText } from './nearText.ts'
import { PastedAndDropped } from './pastedAndDropped.ts'
import { SharedUndo } from './sharedUndo.ts'
import { Shortcuts } from './shortcuts.ts'
import { SlashList } from './slash/SlashList.tsx'
import { slashItems } from './slash/slashItems.ts'
import { SlashMenu } from './slash/slashMenu.ts'
import { createSlashState } from './slash/slashState.ts'
import { Toolbar } from './Toolbar.tsx'

interface BodyEditorProps {
  /** The body to begin with: from then on the editor holds it. */
  readonly body: PostDocument
  readonly language: string
  readonly history: PostHistory
  /** The text, now of so many characters, has changed; `read` gives all of it, when somebody needs it. */
  readonly onChange: (read: () => PostDocument, size: number) => void
  readonly onUndo: () => void
  /** The editor, for those who look into its text; null when it is gone. */
  readonly onEditor: (editor: Editor | null) => void
  readonly onRedo: () => void
  readonly onAskRemedy: (asked: AskedRemedy) => void
}

/** The body of a post: toolbar and text. */
export const BodyEditor = memo(function BodyEditor({
  body,
  language,
  history,
  onChange,
  onUndo,
  onEditor,
  onRedo,
  onAskRemedy,
}: BodyEditorProps) {
  const { t } = useTranslation()
  const label = t('compose.body')
  const [slash] = useState(createSlashState)
  const [handle] = useState(createHandleState)
  const editor = useEditor(
    {
      extensions: [
        ...bodyExtensions(),
        // What is asked for later is said in the language of that moment, and not in this one.
        Placeholder.configure({ placeholder: () => i18n.t('compose.bodyPlaceholder') }),
        Shortcuts,
        HeadingsInOrder,
        MarkdownLink,
        FindInBody,
        FieldsInBlocks,
        BlockHandle.configure({ state: handle }),
        SlashMenu.configure({
          state: slash,
          items: () => [
            ...slashItems((key) => i18n.t(key as 'editor.slash.label')),
            ...savedSlashItems(i18n.t),
          ],
        }),
        BodyLimits,
        NearText,
        SharedUndo.configure({ history }),
        ArrivingImages,
        BlockDrops,
        PastedAndDropped.configure({ onImages: insertImages }),
        FigureTrigger,
        CheckMarks.configure({ onAsk: onAskRemedy }),
      ],
      content: body as JSONContent,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'false' },
      },
      onUpdate({ editor: { state }, transaction }) {
        // What the editor adds by itself, such as the empty paragraph at the end, is no change of the text; nor is what was saved elsewhere.
        if (transaction.docChanged && !isFollowing(transaction)) {
          onChange(() => toPostDocument(state.doc.toJSON()), state.doc.content.size)
        }
      },
    },
    [],
  )
  useEffect(() => {
    onEditor(editor)
    return () => onEditor(null)
  }, [editor, onEditor])
  return (
    <RichTextEditor editor={editor} className={classes.editor} variant="subtle" withTypographyStyles={false}>
      {editor !== null && <Toolbar editor={editor} history={history} onUndo={onUndo} onRedo={onRedo} />}
      {editor !== null && <BlockHandleButton editor={editor} state={handle} />}
      {editor !== null && <SlashList editor={editor} state={slash} />}
      <RichTextEditor.Content className={classes.content} lang={language} />
      {editor !== null && <FigureMenu editor={editor} />}
    </RichTextEditor>
  )
})
