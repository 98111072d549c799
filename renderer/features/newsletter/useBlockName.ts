import { useTranslation } from 'react-i18next'
import type { Block } from '../../../shared/post/document.ts'
import { firstWords } from '../../../shared/post/firstWords.ts'

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
    const words = firstWords(block, longest)
    if (kind === '') return words === '' ? t('newsletter.size.text') : words
    return words === '' ? kind : `${kind}: ${words}`
  }
}
