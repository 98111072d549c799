import { Node } from '@tiptap/react'
import { CountyCode } from '../../../../shared/contract/scalars.ts'
import { containerView } from './blockView.ts'
import { CountyOnlyView } from './CountyOnlyView.tsx'

/** Blocks that contacts in some counties alone get. Holds every block but another of its own kind. */
export const CountyOnlyBlock = Node.create({
  name: 'countyOnly',
  group: 'block',
  content:
    '(paragraph | heading | bulletList | orderedList | blockquote | horizontalRule | image | button | figureRow | signature | event | table)+',
  defining: true,
  isolating: true,
  draggable: true,
  addAttributes: () => ({ counties: { default: [] } }),
  parseHTML: () => [
    {
      tag: 'div[data-counties]',
      getAttrs: ({ dataset }) => ({
        counties: (dataset.counties ?? '').split(' ').filter((code) => CountyCode.safeParse(code).success),
      }),
    },
  ],
  renderHTML: ({ node: { attrs } }) => ['div', { 'data-counties': attrs.counties.join(' ') }, 0],
  addNodeView: () => containerView(CountyOnlyView),
})
