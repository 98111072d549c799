import { Node } from '@tiptap/react'
import { blockView } from './blockView.ts'
import { FigureRowView } from './FigureRowView.tsx'

/** One to four of the workspace's figures beside each other. */
export const FigureRowBlock = Node.create({
  name: 'figureRow',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ figures: { default: [] } }),
  parseHTML: () => [
    {
      tag: 'div[data-figure-row]',
      getAttrs: ({ dataset }) => ({
        figures: (dataset.figureRow ?? '')
          .split(' ')
          .map(Number)
          .filter((id) => Number.isInteger(id) && id > 0),
      }),
    },
  ],
  renderHTML: ({ node: { attrs } }) => ['div', { 'data-figure-row': attrs.figures.join(' ') }],
  addNodeView: () => blockView(FigureRowView),
})
