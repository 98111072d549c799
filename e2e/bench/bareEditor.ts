import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'

/** What the app's editor is compared with: TipTap as it comes, in an otherwise empty page, with the same document. */
Object.assign(window, {
  openBareEditor(content: object) {
    const editor = new Editor({ element: document.body, extensions: [StarterKit], content })
    editor.view.dom.style.font = '16px/1.6 sans-serif'
  },
})
