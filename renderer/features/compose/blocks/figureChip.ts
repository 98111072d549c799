import { NodeSelection } from '@tiptap/pm/state'
import { type Editor, Node, ReactNodeViewRenderer } from '@tiptap/react'
import { FigureId } from '../../../../shared/contract/scalars.ts'
import { FigureChipView } from './FigureChipView.tsx'

interface FigureChipStorage {
  /** What a figure reads as now; '' for one that is not known. */
  textOf: (id: FigureId) => string
}

/** Tells the chips of an editor what they read as where they are copied to. */
export function setChipTexts(editor: Editor, textOf: FigureChipStorage['textOf']): void {
  storageOf(editor).textOf = textOf
}

/** What the schema is made with has a copy of the storage: only the editor's own is told. */
function chipText(editor: Editor | undefined, id: FigureId): string {
  return editor === undefined ? '' : storageOf(editor).textOf(id)
}

function storageOf({ storage }: Editor): FigureChipStorage {
  return (storage as unknown as { figureChip: FigureChipStorage }).figureChip
}

/** A figure's value in the running text: one of the workspace's figures, live until the post is sent. */
export const FigureChip = Node.create<object, FigureChipStorage>({
  name: 'figureChip',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ figure: { default: 0 } }),
  parseHTML: () => [
    {
      tag: 'span[data-figure]',
      getAttrs: ({ dataset }) => {
        const figure = FigureId.safeParse(Number(dataset.figure))
        return figure.success && { figure: figure.data }
      },
    },
  ],
  addStorage: () => ({ textOf: () => '' }),
  // In another program a copied chip is the number that it shows; in a post of ours it is the figure again.
  renderHTML({ node: { attrs } }) {
    return ['span', { 'data-figure': attrs.figure }, chipText(this.editor, attrs.figure)]
  },
  renderText({ node: { attrs } }) {
    return chipText(this.editor, attrs.figure)
  },
  addNodeView: () => ReactNodeViewRenderer(FigureChipView, { as: 'span' }),
  addKeyboardShortcuts() {
    return {
      // The arrow keys choose a chip, which opens its card; Enter goes into the card.
      Enter: () => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false
        document.querySelector<HTMLElement>('[data-figure-card] button')?.focus()
        return true
      },
    }
  },
})
