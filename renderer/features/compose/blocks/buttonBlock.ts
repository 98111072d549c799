import { Node } from '@tiptap/react'
import { ButtonView } from './ButtonView.tsx'
import { blockView } from './blockView.ts'

/** A button that leads to a page. */
export const ButtonBlock = Node.create({
  name: 'button',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ label: { default: '' }, href: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'div[data-button]',
      getAttrs: ({ dataset }) => ({ label: dataset.label ?? '', href: dataset.href ?? '' }),
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'div',
    { 'data-button': '', 'data-label': attrs.label, 'data-href': attrs.href },
  ],
  addNodeView: () => blockView(ButtonView),
})
