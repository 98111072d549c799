import { IconArrowDown, IconArrowUp, IconLink } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, useCommands } from '../../../app/commands.ts'
import { insertableBlocks } from '../blocks/insertableBlocks.ts'
import { moveCurrentBlock } from './moveBlock.ts'
import { type Tool, toggleTools } from './tools.ts'

interface EditorCommandsProps {
  readonly editor: Editor
  /** The same function from one rendering to the next. */
  readonly onLink: () => void
}

/** What the palette can do in the text: every format, every block. Drawn once, not with every letter that is typed. */
export const EditorCommands = memo(function EditorCommands({ editor, onLink }: EditorCommandsProps) {
  const { t } = useTranslation()
  const toolCommand = (tool: Tool): Command => ({
    id: `format.${tool.name}`,
    group: 'format',
    label: t(`compose.tool.${tool.name}`),
    icon: tool.icon,
    keywords: toolWords[tool.name].words,
    keys: toolWords[tool.name].keys,
    heardBy: 'screen',
    run: () => tool.apply(editor.chain().focus()).run(),
  })
  useCommands([
    ...toggleTools.flat().map(toolCommand),
    {
      id: 'format.link',
      group: 'format',
      label: t('compose.tool.link'),
      icon: IconLink,
      keywords: ['länk', 'adress', 'webbadress', 'link', 'url'],
      keys: ['mod+shift+K'],
      run: onLink,
    },
    {
      id: 'format.blockUp',
      group: 'format',
      label: t('palette.post.blockUp'),
      icon: IconArrowUp,
      keywords: ['flytta', 'stycke', 'move', 'paragraph'],
      keys: ['alt+ArrowUp'],
      heardBy: 'screen',
      run: () => moveCurrentBlock(editor, 'up'),
    },
    {
      id: 'format.blockDown',
      group: 'format',
      label: t('palette.post.blockDown'),
      icon: IconArrowDown,
      keywords: ['flytta', 'stycke', 'move', 'paragraph'],
      keys: ['alt+ArrowDown'],
      heardBy: 'screen',
      run: () => moveCurrentBlock(editor, 'down'),
    },
    ...insertableBlocks.map(
      ({ name, icon, labelKey, keywords, insert }): Command => ({
        id: `insert.${name}`,
        group: 'insert',
        label: t('palette.insert', { block: t(labelKey) }),
        icon,
        keywords,
        run: () => insert(editor),
      }),
    ),
  ])
  return null
})

/** The keys are TipTap's own. */
const toolWords: Readonly<
  Record<Tool['name'], { readonly keys: readonly string[]; readonly words: readonly string[] }>
> = {
  heading2: { keys: ['mod+alt+2'], words: ['rubrik', 'mellanrubrik', 'heading'] },
  heading3: { keys: ['mod+alt+3'], words: ['rubrik', 'underrubrik', 'subheading'] },
  bold: { keys: ['mod+B'], words: ['fetstil', 'bold', 'strong'] },
  italic: { keys: ['mod+I'], words: ['kursiv', 'italic'] },
  bulletList: { keys: ['mod+shift+8'], words: ['lista', 'punkter', 'bullet list'] },
  orderedList: { keys: ['mod+shift+7'], words: ['lista', 'numrerad', 'numbered list'] },
  blockquote: { keys: ['mod+shift+B'], words: ['citat', 'quote'] },
}
