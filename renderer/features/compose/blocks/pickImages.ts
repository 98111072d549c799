import type { Editor } from '@tiptap/react'
import { insertImages } from '../editor/insertImages.ts'

/** Lets the officer choose image files, which become image blocks after the selection. */
export function pickImages(editor: Editor): void {
  const field = document.createElement('input')
  field.type = 'file'
  field.multiple = true
  field.accept = 'image/png,image/jpeg,image/gif,image/webp'
  field.addEventListener('change', () => {
    void insertImages(editor, [...(field.files ?? [])], editor.state.selection.to)
  })
  field.click()
}
