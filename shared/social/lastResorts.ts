import type { Block, BulletList, OrderedList } from '../post/document.ts'
import { textRunsOf } from '../post/everyBlock.ts'
import type { PostContent } from '../post/post.ts'
import { singleLine } from '../text/plainText.ts'
import { inlineText } from './bodyPoints.ts'
import { fieldMark } from './greetings.ts'

/**
 * Everything that a post says, for one that holds nothing but what is usually left out ("Hej ‹namn›!", an image, a signature):
 * something is better than an empty post. Without merge fields.
 */
export function lastResorts({ title, lede, body }: PostContent): string[] {
  return [title, lede, ...body.content.flatMap(wordsOf)]
    .map((text) => singleLine(text.replaceAll(fieldMark, '')).replace(/ +(?=[,.!?:;])/g, ''))
    .filter((text) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(text))
}

function wordsOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.content)]
    case 'blockquote':
      return block.content.map(({ content }) => inlineText(content))
    case 'bulletList':
    case 'orderedList':
      return itemWords(block)
    case 'button':
      return [block.attrs.label]
    case 'image':
      return [block.attrs.alt ?? '']
    case 'signature':
      return [block.attrs.name, block.attrs.role, block.attrs.organisation]
    case 'event':
      return [block.attrs.title, block.attrs.place]
    case 'table':
      return textRunsOf(block).map((run) => inlineText(run))
    case 'countyOnly':
    case 'figureRow':
    case 'horizontalRule':
      return []
  }
}

function itemWords(list: BulletList | OrderedList): string[] {
  return list.content.flatMap((item) =>
    item.content.flatMap((child) =>
      child.type === 'paragraph' ? [inlineText(child.content)] : itemWords(child),
    ),
  )
}
