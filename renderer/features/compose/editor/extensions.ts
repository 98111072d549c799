import type { Extensions } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { Href } from '../../../../shared/post/document.ts'
import { ButtonBlock } from '../blocks/buttonBlock.ts'
import { CountyOnlyBlock } from '../blocks/countyOnlyBlock.ts'
import { EventBlock } from '../blocks/eventBlock.ts'
import { FigureChip } from '../blocks/figureChip.ts'
import { FigureRowBlock } from '../blocks/figureRowBlock.ts'
import { ImageBlock } from '../blocks/imageBlock.ts'
import { LanguageMark } from '../blocks/languageMark.ts'
import { MergeFieldChip } from '../blocks/mergeFieldChip.ts'
import { QuoteBlock } from '../blocks/quoteBlock.ts'
import { SignatureBlock } from '../blocks/signatureBlock.ts'
import { TableBlock, TableCell, TableHeader, TableRow } from '../blocks/tableBlock.ts'
import { ListItem } from './narrowNodes.ts'

/**
 * The editor's schema: exactly the blocks and marks of `PostDocument`. Whatever is pasted is read through it, so scripts,
 * styles, classes and images from elsewhere have no place to land.
 */
export function bodyExtensions(): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3] },
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      blockquote: false,
      listItem: false,
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: (address) => Href.safeParse(address).success,
        HTMLAttributes: { target: null, rel: null, class: null },
      },
    }),
    LanguageMark,
    QuoteBlock,
    ListItem,
    ImageBlock,
    EventBlock,
    ButtonBlock,
    FigureRowBlock,
    TableBlock,
    TableRow,
    TableHeader,
    TableCell,
    CountyOnlyBlock,
    SignatureBlock,
    MergeFieldChip,
    FigureChip,
  ]
}
