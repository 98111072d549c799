import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'
import { i18n } from '../../../app/i18n.ts'
import classes from './arrivingImages.module.css'

/** An image that is on its way into the text. */
export interface Arriving {
  readonly id: object
  readonly fileName: string
}

type Word =
  | { readonly kind: 'expected'; readonly images: readonly Arriving[]; readonly at: number }
  | { readonly kind: 'here'; readonly id: object }

const key = new PluginKey<DecorationSet>('arrivingImages')

/**
 * Holds the place of images that are being read: a line says so, and moves with the text around it, so that an image comes where it
 * was dropped whatever is written meanwhile. Nothing of it is in the document.
 */
export const ArrivingImages = Extension.create({
  name: 'arrivingImages',
  addProseMirrorPlugins: () => [arrivingPlugin()],
})

export function arrivingPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(change, held) {
        const moved = held.map(change.mapping, change.doc)
        const word: Word | undefined = change.getMeta(key)
        if (word === undefined) return moved
        if (word.kind === 'here') return moved.remove(placesOf(moved, word.id))
        return moved.add(
          change.doc,
          word.images.map(({ id, fileName }) =>
            Decoration.widget(word.at, () => waitingLine(fileName), { id, side: 1, ignoreSelection: true }),
          ),
        )
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** Says that images are coming, all to one place and in this order. */
export function expectImages({ tr }: EditorState, images: readonly Arriving[], at: number): Transaction {
  return tr.setMeta(key, { kind: 'expected', images, at } satisfies Word).setMeta('addToHistory', false)
}

/** Where an image that is coming has its place now; null where the text around it has been taken away. */
export function placeOf(state: EditorState, id: object): number | null {
  const held = key.getState(state)
  return held === undefined ? null : (placesOf(held, id)[0]?.from ?? null)
}

/** Adds to a change that an image is here, or will not come. */
export function arrived(change: Transaction, id: object): Transaction {
  return change.setMeta(key, { kind: 'here', id } satisfies Word)
}

function placesOf(held: DecorationSet, id: object): Decoration[] {
  return held.find(undefined, undefined, (about) => about.id === id)
}

function waitingLine(fileName: string): HTMLElement {
  const line = document.createElement('div')
  line.className = classes.arriving ?? ''
  line.setAttribute('role', 'status')
  line.contentEditable = 'false'
  line.textContent = i18n.t('images.arriving', { name: fileName })
  return line
}
