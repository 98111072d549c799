import { Node, ReactNodeViewRenderer } from '@tiptap/react'
import { MergeFieldName } from '../../../../shared/post/document.ts'
import { MergeFieldView } from './MergeFieldView.tsx'

/** A word that every recipient gets as their own: a chip in the running text. */
export const MergeFieldChip = Node.create({
  name: 'mergeField',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ field: { default: 'contact.name' } }),
  parseHTML: () => [
    {
      tag: 'span[data-merge-field]',
      getAttrs: ({ dataset }) => {
        const field = MergeFieldName.safeParse(dataset.mergeField)
        return field.success && { field: field.data }
      },
    },
  ],
  renderHTML: ({ node: { attrs } }) => ['span', { 'data-merge-field': attrs.field }],
  addNodeView: () => ReactNodeViewRenderer(MergeFieldView, { as: 'span' }),
})
