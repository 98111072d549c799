import type { Extensions } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { Href } from '../../../../shared/post/document.ts'
import { ButtonBlock } from '../blocks/buttonBlock.ts'
import { FigureRowBlock } from '../blocks/figureRowBlock.ts'
import { ImageBlock } from '../blocks/imageBlock.ts'
import { MergeFieldChip } from '../blocks/mergeFieldChip.ts'
import { SignatureBlock } from '../blocks/signatureBlock.ts'
import { Blockquote, ListItem } from './narrowNodes.ts'

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
    Blockquote,
    ListItem,
    ImageBlock,
    ButtonBlock,
    FigureRowBlock,
    SignatureBlock,
    MergeFieldChip,
  ]
}
