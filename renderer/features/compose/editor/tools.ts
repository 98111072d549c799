import {
  IconBlockquote,
  IconBold,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  type IconProps,
} from '@tabler/icons-react'
import type { ChainedCommands, Editor } from '@tiptap/react'
import type { ComponentType } from 'react'

import { maySubhead } from './headingsInOrder.ts'

export interface Tool {
  /** Key of the catalogue's compose.tool. */
  readonly name: 'heading2' | 'heading3' | 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'blockquote'
  readonly icon: ComponentType<IconProps>
  readonly apply: (chain: ChainedCommands) => ChainedCommands
  /** Where it must not be, though it could; always allowed where this is left out. */
  readonly isAllowed?: (editor: Editor) => boolean
  /** Key of the catalogue that says why not. */
  readonly refusal?: 'editor.subheadingNeedsHeading'
}

export interface ToggleTool extends Tool {
  readonly isOn: (editor: Editor) => boolean
}

/** What the text at the cursor can be, in the groups that the toolbar shows. */
export const toggleTools: readonly (readonly ToggleTool[])[] = [
  [
    {
      name: 'heading2',
      icon: IconH2,
      apply: (chain) => chain.toggleHeading({ level: 2 }),
      isOn: (editor) => editor.isActive('heading', { level: 2 }),
    },
    {
      name: 'heading3',
      icon: IconH3,
      apply: (chain) => chain.toggleHeading({ level: 3 }),
      isAllowed: (editor) => editor.isActive('heading', { level: 3 }) || maySubhead(editor.state),
      refusal: 'editor.subheadingNeedsHeading',
      isOn: (editor) => editor.isActive('heading', { level: 3 }),
    },
  ],
  [
    {
      name: 'bold',
      icon: IconBold,
      apply: (chain) => chain.toggleBold(),
      isOn: (editor) => editor.isActive('bold'),
    },
    {
      name: 'italic',
      icon: IconItalic,
      apply: (chain) => chain.toggleItalic(),
      isOn: (editor) => editor.isActive('italic'),
    },
  ],
  [
    {
      name: 'bulletList',
      icon: IconList,
      apply: (chain) => chain.toggleBulletList(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      name: 'orderedList',
      icon: IconListNumbers,
      apply: (chain) => chain.toggleOrderedList(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
    {
      name: 'blockquote',
      icon: IconBlockquote,
      apply: (chain) => chain.toggleWrap('blockquote'),
      isOn: (editor) => editor.isActive('blockquote'),
    },
  ],
]
