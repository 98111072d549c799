import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'
import { narrowMarkup } from './narrowMarkup.ts'

interface PasteOptions {
  readonly onImages: (editor: Editor, files: readonly File[], position: number) => void
}

/** A pasted document larger than this is read as plain text: reading it as markup would stand still for seconds. */
const mostMarkup = 2_000_000

/** Images that are pasted or dropped become image blocks where they land; of pasted markup only the text's own shape comes in. */
export const PastedAndDropped = Extension.create<PasteOptions>({
  name: 'pastedAndDropped',
  addOptions: () => ({ onImages: () => {} }),
  addProseMirrorPlugins() {
    const { editor, options } = this
    return [
      new Plugin({
        props: {
          transformPastedHTML: narrowMarkup,
          handlePaste(view, event) {
            const clipboard = event.clipboardData
            if (clipboard === null) return false
            // Word and browsers add a picture of the text that was copied: where there is text, the text is meant.
            const text = clipboard.getData('text/plain')
            const images = imagesOf(clipboard)
            if (images.length > 0 && text === '') {
              options.onImages(editor, images, view.state.selection.to)
              return true
            }
            if (clipboard.getData('text/html').length <= mostMarkup) return false
            view.pasteText(text)
            return true
          },
          handleDrop(view, event) {
            const images = imagesOf(event.dataTransfer)
            if (images.length === 0) return false
            event.preventDefault()
            options.onImages(editor, images, positionAt(view, event))
            return true
          },
        },
      }),
    ]
  },
})

function imagesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}

function positionAt(view: EditorView, { clientX, clientY }: DragEvent): number {
  return view.posAtCoords({ left: clientX, top: clientY })?.pos ?? view.state.doc.content.size
}
