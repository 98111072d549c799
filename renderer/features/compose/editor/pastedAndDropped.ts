import { Fragment, Slice } from '@tiptap/pm/model'
import { Plugin, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'
import {
  charactersInMarkup,
  mostBlocks,
  mostCharacters,
  postTooLong,
} from '../../../../shared/post/bodyLimits.ts'
import { lengthWithoutImages } from '../../../../shared/post/dataImages.ts'
import type { Block } from '../../../../shared/post/document.ts'
import { looksLikeMarkdown } from '../../../../shared/post/looksLikeMarkdown.ts'
import { withoutHiddenCharacters } from '../../../../shared/text/hiddenCharacters.ts'
import { showError } from '../../../app/showError.ts'
import { narrowMarkup } from './narrowMarkup.ts'
import { takePastedImages } from './paste/pastedImages.ts'
import { type Pasted, readPastedHtml, readPastedMarkdown } from './paste/readPasted.ts'
import { showPasted } from './paste/showPasted.tsx'
import { sealed } from './sharedUndo.ts'
import { imagesIn, refuseOthers } from './takenFiles.ts'

interface PasteOptions {
  readonly onImages: (editor: Editor, files: readonly File[], position: number) => void
}

/** Of markup without its images; reading more would keep the officer waiting. */
const mostMarkup = 5_000_000

/**
 * Whatever is pasted becomes our blocks: from other programs read by the rules of an import, from our own text as it is,
 * plain text that is written as Markdown as what it means. Images become image blocks; where files are dropped, `BlockDrops` says.
 */
export const PastedAndDropped = Extension.create<PasteOptions>({
  name: 'pastedAndDropped',
  addOptions: () => ({ onImages: () => {} }),
  addProseMirrorPlugins() {
    const { editor, options } = this
    let plain = false
    return [
      new Plugin({
        props: {
          transformPastedHTML: narrowMarkup,
          transformPastedText: (text) => withoutHiddenCharacters(text).text,
          handleKeyDown(_view, { key, shiftKey }) {
            // The key for "without formatting" says so only when it is pressed.
            if (key.toLowerCase() === 'v') plain = shiftKey
            return false
          },
          handlePaste(view, event) {
            const clipboard = event.clipboardData
            const asPlain = plain
            plain = false
            if (clipboard === null) return false
            // Word and browsers add a picture of the text that was copied: where there is text, the text is meant.
            const text = clipboard.getData('text/plain')
            const html = clipboard.getData('text/html')
            const files = [...clipboard.files]
            const images = imagesIn(files)
            if (images.length > 0 && text === '' && !/<img[^>]+src="?file:/i.test(html)) {
              options.onImages(editor, images, view.state.selection.to)
              return true
            }
            if (text === '' && html === '' && files.length > 0) {
              refuseOthers(files)
              return true
            }
            if (isTooLong(html, text)) {
              showError(postTooLong())
              return true
            }
            if (html.includes('data-pm-slice')) return false
            if (html !== '' && !asPlain) {
              void pasteHtml(view, html, images)
              return true
            }
            return text !== '' && !asPlain && looksLikeMarkdown(text) && pasteMarkdown(view, text)
          },
        },
      }),
    ]
  },
})

/** Told before anything is read. */
function isTooLong(html: string, text: string): boolean {
  if (html === '') return text.length > mostCharacters || text.split('\n', mostBlocks + 1).length > mostBlocks
  return lengthWithoutImages(html) > mostMarkup || charactersInMarkup(html) > mostCharacters
}

async function pasteHtml(view: EditorView, html: string, files: readonly File[]): Promise<void> {
  try {
    const pasted = readPastedHtml(html, await takePastedImages(html, files))
    if (view.isDestroyed) return
    const { doc } = view.state
    view.dispatch(withBlocks(view.state.tr, pasted.blocks))
    if (view.state.doc !== doc) showPasted(pasted)
  } catch (error) {
    showError(error)
  }
}

/** Comes in as the plain text first, which one undo brings back, and then as what it means. */
function pasteMarkdown(view: EditorView, text: string): boolean {
  let pasted: Pasted | null = null
  try {
    pasted = readPastedMarkdown(text)
  } catch {
    // Nested beyond what anybody means: the text alone.
  }
  if (pasted === null || pasted.blocks.length === 0) return false
  const { from } = view.state.selection
  const before = view.state.doc.content.size - view.state.selection.to
  view.dispatch(sealed(view.state))
  view.dispatch(withBlocks(view.state.tr, linesOf(text)))
  view.dispatch(sealed(view.state))
  const { tr } = view.state
  const end = tr.doc.content.size - before
  view.dispatch(withBlocks(tr.setSelection(selectionOver(tr, from, end)), pasted.blocks))
  showPasted(pasted)
  return true
}

function withBlocks(change: Transaction, blocks: readonly Block[]): Transaction {
  const { schema } = change.doc.type
  const nodes = blocks.map((block) => schema.nodeFromJSON(block))
  const open = (node: (typeof nodes)[number] | undefined) => (node?.type.name === 'paragraph' ? 1 : 0)
  const slice = new Slice(Fragment.from(nodes), open(nodes[0]), open(nodes.at(-1)))
  return change.replaceSelection(slice).setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView()
}

/** Everything from one position to another, as what is replaced next. */
function selectionOver(change: Transaction, from: number, to: number): Selection {
  return TextSelection.between(change.doc.resolve(from), change.doc.resolve(to))
}

function linesOf(text: string): Block[] {
  return text.split(/\r?\n/).map(
    (line): Block => ({
      type: 'paragraph',
      ...(line !== '' && { content: [{ type: 'text', text: line }] }),
    }),
  )
}
