import type { Editor } from '@tiptap/react'
import { call } from '../../../app/call.ts'
import { showError } from '../../../app/showError.ts'
import { pickedFile } from '../../../ui/pickedFile.ts'

/** Keeps the images in the workspace and shows them at `position`, in order. One that cannot be kept says why; the others come. */
export async function insertImages(editor: Editor, files: readonly File[], position: number): Promise<void> {
  let at = position
  for (const file of files) {
    try {
      const { sha256, width, height } = await call('assets.add', await pickedFile(file))
      const before = editor.state.doc.content.size
      editor.commands.insertContentAt(Math.min(at, before), {
        type: 'image',
        attrs: { asset: sha256, alt: null, decorative: false, width, height },
      })
      at += editor.state.doc.content.size - before
    } catch (error) {
      showError(error)
    }
  }
}
