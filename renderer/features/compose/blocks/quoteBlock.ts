import { Node, wrappingInputRule } from '@tiptap/react'
import { Portrait } from '../../../../shared/post/document.ts'
import { containerView } from './blockView.ts'
import { QuoteView } from './QuoteView.tsx'

/** A quotation: paragraphs only, and whoever said it. */
export const QuoteBlock = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ name: { default: '' }, role: { default: '' }, portrait: { default: null } }),
  parseHTML: () => [
    {
      tag: 'blockquote',
      getAttrs: ({ dataset }) => ({
        name: dataset.name ?? '',
        role: dataset.role ?? '',
        portrait: readPortrait(dataset.portrait),
      }),
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'blockquote',
    {
      ...(attrs.name !== '' && { 'data-name': attrs.name }),
      ...(attrs.role !== '' && { 'data-role': attrs.role }),
      ...(attrs.portrait !== null && { 'data-portrait': JSON.stringify(attrs.portrait) }),
    },
    0,
  ],
  addNodeView: () => containerView(QuoteView, { as: 'blockquote' }),
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleWrap(this.name) }
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })]
  },
})

/** A portrait that another page's markup claims is one only in our own form. */
function readPortrait(written: string | undefined): Portrait | null {
  if (written === undefined) return null
  try {
    return Portrait.safeParse(JSON.parse(written)).data ?? null
  } catch {
    return null
  }
}
