import { NodeSelection } from '@tiptap/pm/state'
import { Node, ReactNodeViewRenderer } from '@tiptap/react'
import { FigureId } from '../../../../shared/contract/scalars.ts'
import { FigureChipView } from './FigureChipView.tsx'

/** A figure's value in the running text: one of the workspace's figures, live until the post is sent. */
export const FigureChip = Node.create({
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
  renderHTML: ({ node: { attrs } }) => ['span', { 'data-figure': attrs.figure }],
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
