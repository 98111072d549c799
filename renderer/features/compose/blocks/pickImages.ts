import type { Editor } from '@tiptap/react'
import { acceptedImageFiles } from '../../../../shared/images/imageLimits.ts'
import { insertImages } from '../editor/insertImages.ts'

/** Lets the officer choose image files, which become image blocks after the selection. */
export function pickImages(editor: Editor): void {
  const field = document.createElement('input')
  field.type = 'file'
  field.multiple = true
  field.accept = acceptedImageFiles
  field.addEventListener('change', () => {
    void insertImages(editor, [...(field.files ?? [])], editor.state.selection.to)
  })
  field.click()
}
