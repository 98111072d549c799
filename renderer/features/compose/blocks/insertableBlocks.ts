import {
  IconChartBar,
  IconLineDashed,
  IconPhoto,
  type IconProps,
  IconRectangle,
  IconSignature,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import type { ComponentType } from 'react'
import { insertBlock } from './insertBlock.ts'
import { pickImages } from './pickImages.ts'

/** A block that a menu can put into the text. */
export interface InsertableBlock {
  readonly name: string
  readonly icon: ComponentType<IconProps>
  /** Key of the catalogue, for `t`. */
  readonly labelKey: `compose.block.${'image' | 'figureRow' | 'button' | 'horizontalRule' | 'signature'}`
  /** Words that it is also found by, in both languages, in lower case; never shown. */
  readonly keywords: readonly string[]
  /** After the selection; the editor has the focus afterwards. */
  readonly insert: (editor: Editor) => void
}

/** Every block that is not running text, in the order that menus show them. */
export const insertableBlocks: readonly InsertableBlock[] = [
  {
    name: 'image',
    icon: IconPhoto,
    labelKey: 'compose.block.image',
    keywords: ['bild', 'foto', 'fotografi', 'image', 'photo', 'picture'],
    insert: pickImages,
  },
  {
    name: 'figureRow',
    icon: IconChartBar,
    labelKey: 'compose.block.figureRow',
    keywords: ['nyckeltal', 'siffror', 'statistik', 'figures', 'numbers', 'statistics'],
    insert: (editor) => insertBlock(editor, { type: 'figureRow', attrs: { figures: [] } }),
  },
  {
    name: 'button',
    icon: IconRectangle,
    labelKey: 'compose.block.button',
    keywords: ['knapp', 'länk', 'anmälan', 'button', 'link', 'call to action'],
    insert: (editor) => insertBlock(editor, { type: 'button', attrs: { label: '', href: '' } }),
  },
  {
    name: 'horizontalRule',
    icon: IconLineDashed,
    labelKey: 'compose.block.horizontalRule',
    keywords: ['avdelare', 'linje', 'streck', 'divider', 'line', 'rule'],
    insert: (editor) => insertBlock(editor, { type: 'horizontalRule' }),
  },
  {
    name: 'signature',
    icon: IconSignature,
    labelKey: 'compose.block.signature',
    keywords: ['underskrift', 'avsändare', 'hälsning', 'signature', 'sender', 'sign-off'],
    insert: (editor) =>
      insertBlock(editor, { type: 'signature', attrs: { name: '', role: '', organisation: '' } }),
  },
]
