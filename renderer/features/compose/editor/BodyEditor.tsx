import { RichTextEditor } from '@mantine/tiptap'
import { Placeholder } from '@tiptap/extensions'
import { type JSONContent, useEditor } from '@tiptap/react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostDocument } from '../../../../shared/post/document.ts'
import { toPostDocument } from '../document/toPostDocument.ts'
import classes from './BodyEditor.module.css'
import { bodyExtensions } from './extensions.ts'
import { insertImages } from './insertImages.ts'
import { PastedAndDropped } from './pastedAndDropped.ts'
import { Shortcuts } from './shortcuts.ts'
import { Toolbar } from './Toolbar.tsx'

interface BodyEditorProps {
  /** The body to begin with: from then on the editor holds it. */
  readonly body: PostDocument
  readonly language: string
  readonly onChange: (body: PostDocument) => void
}

/** The body of a post: toolbar and text. */
export function BodyEditor({ body, language, onChange }: BodyEditorProps) {
  const { t } = useTranslation()
  const label = t('compose.body')
  const told = useRef(JSON.stringify(body))
  const editor = useEditor(
    {
      extensions: [
        ...bodyExtensions(),
        Placeholder.configure({ placeholder: t('compose.bodyPlaceholder') }),
        Shortcuts,
        PastedAndDropped.configure({ onImages: insertImages }),
      ],
      content: body as JSONContent,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      },
      onUpdate(update) {
        const next = toPostDocument(update.editor.getJSON())
        const text = JSON.stringify(next)
        // The editor also reports changes of its own, such as the empty paragraph at the end.
        if (text === told.current) return
        told.current = text
        onChange(next)
      },
    },
    [],
  )
  return (
    <RichTextEditor editor={editor} className={classes.editor} variant="subtle" withTypographyStyles={false}>
      {editor !== null && <Toolbar editor={editor} />}
      <RichTextEditor.Content className={classes.content} lang={language} />
    </RichTextEditor>
  )
}
