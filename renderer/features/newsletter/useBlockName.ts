import { useTranslation } from 'react-i18next'
import type { Block } from '../../../shared/post/document.ts'
import { textRunsOf } from '../../../shared/post/everyBlock.ts'

const longest = 60

/** What a block is called in a list: its first words, or its kind where it has none. */
export function useBlockName(): (block: Block | undefined) => string {
  const { t } = useTranslation()
  const kindOf = (block: Block): string => {
    switch (block.type) {
      case 'image':
      case 'button':
      case 'figureRow':
      case 'horizontalRule':
      case 'signature':
        return t(`compose.block.${block.type}`)
      case 'event':
      case 'table':
      case 'countyOnly':
        return t(`blocks.${block.type}.name`)
      case 'blockquote':
        return t('blocks.quote.name')
      default:
        return ''
    }
  }
  return (block) => {
    if (block === undefined) return ''
    const kind = kindOf(block)
    const words = textRunsOf(block)
      .flat()
      .map((inline) => (inline.type === 'text' ? inline.text : ' '))
      .join('')
      .trim()
    if (kind === '') return words === '' ? t('newsletter.size.text') : shortened(words)
    return words === '' ? kind : `${kind}: ${shortened(words)}`
  }
}

/** Whole words, and dots where some are left out. */
function shortened(words: string): string {
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
