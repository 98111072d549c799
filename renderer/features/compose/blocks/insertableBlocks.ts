import {
  IconBlockquote,
  IconCalendarEvent,
  IconChartBar,
  IconLineDashed,
  IconMapPin,
  IconPhoto,
  type IconProps,
  IconRectangle,
  IconReportAnalytics,
  IconSignature,
  IconTable,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import type { ComponentType } from 'react'
import { openYearInFigures } from '../figures/figureTrigger.ts'
import { limitToCounties } from './countyOnlyCommands.ts'
import { insertBlock } from './insertBlock.ts'
import { pickImages } from './pickImages.ts'
import { emptyTable } from './tableBlock.ts'

/** A block that a menu can put into the text. */
export interface InsertableBlock {
  readonly name: string
  readonly icon: ComponentType<IconProps>
  /** Key of the catalogue, for `t`. */
  readonly labelKey:
    | `compose.block.${'image' | 'figureRow' | 'button' | 'horizontalRule' | 'signature'}`
    | 'figures.year.name'
    | `blocks.${'event' | 'quote' | 'countyOnly' | 'table'}.name`
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
    name: 'event',
    icon: IconCalendarEvent,
    labelKey: 'blocks.event.name',
    keywords: ['evenemang', 'händelse', 'datum', 'tid', 'möte', 'inbjudan', 'event', 'date', 'meeting'],
    insert: (editor) =>
      insertBlock(editor, {
        type: 'event',
        attrs: { title: '', starts: '', ends: '', zone: '', place: '', href: '' },
      }),
  },
  {
    name: 'quote',
    icon: IconBlockquote,
    labelKey: 'blocks.quote.name',
    keywords: ['citat', 'röst', 'porträtt', 'quote', 'voice', 'portrait'],
    insert: (editor) => insertBlock(editor, { type: 'blockquote', content: [{ type: 'paragraph' }] }),
  },
  {
    name: 'figureRow',
    icon: IconChartBar,
    labelKey: 'compose.block.figureRow',
    keywords: ['nyckeltal', 'siffror', 'statistik', 'figures', 'numbers', 'statistics'],
    insert: (editor) => insertBlock(editor, { type: 'figureRow', attrs: { figures: [] } }),
  },
  {
    name: 'yearInFigures',
    icon: IconReportAnalytics,
    labelKey: 'figures.year.name',
    keywords: [
      'året i siffror',
      'årsberättelse',
      'statistik',
      'year in figures',
      'annual report',
      'statistics',
    ],
    insert: openYearInFigures,
  },
  {
    name: 'button',
    icon: IconRectangle,
    labelKey: 'compose.block.button',
    keywords: ['knapp', 'länk', 'anmälan', 'button', 'link', 'call to action'],
    insert: (editor) => insertBlock(editor, { type: 'button', attrs: { label: '', href: '' } }),
  },
  {
    name: 'table',
    icon: IconTable,
    labelKey: 'blocks.table.name',
    keywords: ['tabell', 'rader', 'kolumner', 'table', 'rows', 'columns'],
    insert: (editor) => insertBlock(editor, emptyTable(3, 3)),
  },
  {
    name: 'countyOnly',
    icon: IconMapPin,
    labelKey: 'blocks.countyOnly.name',
    keywords: ['län', 'bara för', 'visas för', 'county', 'counties', 'only for'],
    insert: limitToCounties,
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
