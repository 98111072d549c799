import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import type { Asset } from '../../../../shared/post/post.ts'
import { call } from '../../../app/call.ts'
import { showError } from '../../../app/showError.ts'
import { pickedFile } from '../../../ui/pickedFile.ts'
import { askForAlt } from '../blocks/askForAlt.ts'
import { placeForBlock } from '../blocks/insertBlock.ts'
import { arrived, expectImages, placeOf } from './arrivingImages.ts'

/**
 * Keeps the images in the workspace and shows them at `position`, in order. One that cannot be kept says why; the others come. The
 * first asks what it shows, unless the officer has gone on writing meanwhile.
 */
export async function insertImages(editor: Editor, files: readonly File[], position: number): Promise<void> {
  const images = files.map((file) => ({ id: {}, file, fileName: file.name }))
  const image = editor.schema.nodes.image
  if (image === undefined) return
  const { at: from, after } = placeForBlock(editor.state.doc.resolve(position), image, true)
  const written = writtenMark(editor)
  editor.view.dispatch(expectImages(editor.state, images, after))
  let asked = false
  for (const { id, file } of images) {
    const asset = await taken(file)
    if (editor.isDestroyed) return
    const { change, at } = withImage(editor.state, { id, asset, givesWay: from < after })
    editor.view.dispatch(change)
    if (at === null || asked || written.hasChanged()) continue
    asked = true
    askForAlt(editor, at)
  }
  written.forget()
}

/** undefined where it cannot be kept, which has been said. */
async function taken(file: File): Promise<Asset | undefined> {
  try {
    return await call('assets.add', await pickedFile(file))
  } catch (error) {
    showError(error)
    return undefined
  }
}

interface Arrival {
  readonly id: object
  /** undefined for an image that will not come. */
  readonly asset: Asset | undefined
  /** An empty paragraph before its place was where the cursor stood: the image stands in its stead. */
  readonly givesWay: boolean
}

/** The image in its place; at the end, where its place is gone. `at`: where it stands afterwards; null where there is none. */
export function withImage(
  state: EditorState,
  { id, asset, givesWay }: Arrival,
): { readonly change: Transaction; readonly at: number | null } {
  const change = state.tr
  const image = state.schema.nodes.image
  if (asset === undefined || image === undefined) {
    return { change: arrived(change, id).setMeta('addToHistory', false), at: null }
  }
  const { sha256, width, height } = asset
  const node = image.create({ asset: sha256, alt: null, decorative: false, width, height })
  const place = state.doc.resolve(placeOf(state, id) ?? state.doc.content.size)
  const before = place.nodeBefore
  const inPlace = givesWay && before?.type.name === 'paragraph' && before.content.size === 0
  const at = inPlace ? place.pos - before.nodeSize : place.pos
  return { change: arrived(change.replaceWith(at, place.pos, node), id), at }
}

/** Whether something has been typed since: then the cursor is left where it is. */
function writtenMark({ view }: Editor): { hasChanged(): boolean; forget(): void } {
  let typed = false
  const note = () => {
    typed = true
  }
  view.dom.addEventListener('beforeinput', note)
  return { hasChanged: () => typed, forget: () => view.dom.removeEventListener('beforeinput', note) }
}
