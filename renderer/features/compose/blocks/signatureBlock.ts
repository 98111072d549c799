import { Node } from '@tiptap/react'
import { blockView } from './blockView.ts'
import { SignatureView } from './SignatureView.tsx'

/** Who signs the letter. */
export const SignatureBlock = Node.create({
  name: 'signature',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ name: { default: '' }, role: { default: '' }, organisation: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'div[data-signature]',
      getAttrs: ({ dataset }) => ({
        name: dataset.signature ?? '',
        role: dataset.role ?? '',
        organisation: dataset.organisation ?? '',
      }),
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'div',
    { 'data-signature': attrs.name, 'data-role': attrs.role, 'data-organisation': attrs.organisation },
  ],
  addNodeView: () => blockView(SignatureView),
})
