import { Fragment } from '@tiptap/pm/model'
import { NodeSelection, Plugin, type Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'
import { droppedKind } from '../../../../../shared/files/droppedFile.ts'
import { handFiles } from '../../../../app/handedFiles.ts'
import { insertImages } from '../insertImages.ts'
import { imagesIn, refuseOthers } from '../takenFiles.ts'
import { createDropLine } from './dropLine.ts'
import { copiedBlocks, dropPlace, type Height, movedBlocks } from './dropPlace.ts'

/** Marks what around the text counts as the text for what is dropped: its gutters, and the empty space beneath it. */
export const dropArea = { 'data-drop-area': '' }

/**
 * Whole blocks and files land where the height of the pointer says (`dropPlace`), wherever beside the text it is, and a line shows the
 * place beforehand. Words that are dragged go between words, which the editor does by itself.
 */
export const BlockDrops = Extension.create({
  name: 'blockDrops',
  addProseMirrorPlugins() {
    const { editor } = this
    return [new Plugin({ view: (view) => ({ destroy: watch(view, editor) }) })]
  },
})

/** On the page, before the editor hears it: the editor knows nothing of what is dropped beside it. */
function watch(view: EditorView, editor: Editor): () => void {
  const page = view.dom.ownerDocument
  const line = createDropLine(view)
  const over = (event: DragEvent) => {
    const dragged = draggedOver(view, event)
    if (dragged === null) return line.hide()
    taken(event)
    if (dragged.kind === 'files' && !mayBeImages(event)) return line.hide()
    line.show(placeOf(view, contentOf(view, dragged), event))
  }
  const drop = (event: DragEvent) => {
    line.hide()
    const dragged = draggedOver(view, event)
    if (dragged === null) return
    taken(event)
    const place = placeOf(view, contentOf(view, dragged), event)
    if (dragged.kind === 'blocks') dropBlocks(view, dragged.content, place, event)
    else dropFiles(editor, [...(event.dataTransfer?.files ?? [])], place)
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) line.hide()
  }
  page.addEventListener('dragover', over, true)
  page.addEventListener('drop', drop, true)
  page.addEventListener('dragleave', leave, true)
  page.addEventListener('dragend', line.hide, true)
  return () => {
    line.hide()
    page.removeEventListener('dragover', over, true)
    page.removeEventListener('drop', drop, true)
    page.removeEventListener('dragleave', leave, true)
    page.removeEventListener('dragend', line.hide, true)
  }
}

type Dragged = { readonly kind: 'blocks'; readonly content: Fragment } | { readonly kind: 'files' }

/** null where it is nothing of ours, or not over the text. */
function draggedOver(view: EditorView, { target, dataTransfer }: DragEvent): Dragged | null {
  if (!view.editable || !(target instanceof Node)) return null
  if (view.dom.closest('[data-drop-area]')?.contains(target) !== true) return null
  if (view.dragging === null) return dataTransfer?.types.includes('Files') === true ? { kind: 'files' } : null
  const { content, openStart, openEnd } = view.dragging.slice
  const areWhole = openStart === 0 && openEnd === 0 && view.state.doc.canReplace(0, 0, content)
  // A field above the text takes the words, as it does from anywhere.
  const inField = !view.dom.contains(target) && target instanceof Element && target.matches('input, textarea')
  return areWhole && content.size > 0 && !inField ? { kind: 'blocks', content } : null
}

function taken(event: DragEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

/** Before they are let go of, files have a type and no name; systems do not know every image's type. */
function mayBeImages({ dataTransfer }: DragEvent): boolean {
  return [...(dataTransfer?.items ?? [])].some(
    ({ kind, type }) => kind === 'file' && (type === '' || type.startsWith('image/')),
  )
}

function contentOf(view: EditorView, dragged: Dragged): Fragment {
  if (dragged.kind === 'blocks') return dragged.content
  return Fragment.from(view.state.schema.nodes.image?.createAndFill() ?? null)
}

function placeOf(view: EditorView, content: Fragment, { clientY }: DragEvent): number {
  return dropPlace(view.state.doc, content, clientY, (position) => heightAt(view, position))
}

function heightAt(view: EditorView, position: number): Height | null {
  const block = view.nodeDOM(position)
  return block instanceof HTMLElement ? block.getBoundingClientRect() : null
}

function dropBlocks(view: EditorView, content: Fragment, place: number, event: DragEvent): void {
  const source = sourceOf(view)
  view.dragging = null
  const copies = navigator.platform.startsWith('Mac') ? event.altKey : event.ctrlKey
  // What has changed under way is not taken away: it might be something else by now.
  const isThere =
    source.to <= view.state.doc.content.size &&
    view.state.doc.slice(source.from, source.to).content.eq(content)
  if (!copies && !isThere) return
  const change = copies ? copiedBlocks(view.state, content, place) : movedBlocks(view.state, source, place)
  if (change !== undefined) view.dispatch(change.setMeta('uiEvent', 'drop'))
  view.focus()
}

/** By its own bar a block is dragged without being chosen: the editor notes which one it is. */
function sourceOf({ dragging, state }: EditorView): Selection {
  return dragging !== null && 'node' in dragging && dragging.node instanceof NodeSelection
    ? dragging.node
    : state.selection
}

function dropFiles(editor: Editor, files: readonly File[], place: number): void {
  const images = imagesIn(files)
  if (images.length > 0) void insertImages(editor, images, place)
  const others = files.filter((file) => !images.includes(file))
  const isKnown = ({ name, type }: File) => droppedKind(name, type) !== 'unknown'
  // A document or a table beside the text is meant for the program.
  const known = others.filter(isKnown)
  if (known.length > 0) handFiles('any', known)
  refuseOthers(others.filter((file) => !isKnown(file)))
}
