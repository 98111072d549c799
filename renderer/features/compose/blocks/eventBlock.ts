import { Node } from '@tiptap/react'
import { blockView } from './blockView.ts'
import { EventView } from './EventView.tsx'

const fields = ['title', 'starts', 'ends', 'zone', 'place', 'href'] as const

/** Something that happens: what, when and where. */
export const EventBlock = Node.create({
  name: 'event',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => Object.fromEntries(fields.map((field) => [field, { default: '' }])),
  parseHTML: () => [
    {
      tag: 'div[data-event]',
      getAttrs: ({ dataset }) => Object.fromEntries(fields.map((field) => [field, dataset[field] ?? ''])),
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'div',
    { 'data-event': '', ...Object.fromEntries(fields.map((field) => [`data-${field}`, attrs[field]])) },
  ],
  addNodeView: () => blockView(EventView),
})
