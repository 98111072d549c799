import type { IconProps } from '@tabler/icons-react'
import { IconUserSquare } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import type { ComponentType } from 'react'
import type { sv } from '../../../../../shared/i18n/catalogue.ts'
import { mergeFields } from '../../../../../shared/post/document.ts'
import { insertableBlocks } from '../../blocks/insertableBlocks.ts'
import { maySubhead } from '../headingsInOrder.ts'
import { mergeFieldKeys } from '../mergeFieldKeys.ts'
import { type Tool, toggleTools } from '../tools.ts'

/** What the slash menu can make of the place where it was opened. */
export interface SlashItem {
  readonly name: string
  readonly icon: ComponentType<IconProps>
  readonly label: string
  readonly description: string
  /** The keys that do it too, as the commands' are written; '' where there are none. */
  readonly keys: string
  readonly keywords: readonly string[]
  readonly isPossible: (editor: Editor) => boolean
  /** After the slash and what was searched for have been taken away. */
  readonly run: (editor: Editor) => void
}

type Described = keyof typeof sv.editor.slash.about

/** Every item, in the order of the menu, in the language of `t`. */
export function slashItems(t: (key: string) => string): readonly SlashItem[] {
  return [...formats(t), ...blocks(t), ...fields(t)]
}

/** The items whose name or search words contain what is searched for: those with just that word first, then those that begin so. */
export function matchingItems(items: readonly SlashItem[], search: string): readonly SlashItem[] {
  const wanted = folded(search)
  const rank = ({ label, keywords }: SlashItem) => {
    const words = [label, ...keywords].map(folded)
    if (words.includes(wanted)) return 0
    if (words.some((word) => word.startsWith(wanted))) return 1
    return words.some((word) => word.includes(wanted)) ? 2 : 3
  }
  const ranked = items.map((item) => ({ item, at: rank(item) })).filter(({ at }) => at < 3)
  return ranked.toSorted((one, other) => one.at - other.at).map(({ item }) => item)
}

const formatWords: Readonly<Partial<Record<Tool['name'], { keys: string; words: readonly string[] }>>> = {
  heading2: { keys: 'mod+alt+2', words: ['rubrik', 'mellanrubrik', 'h2', 'heading', '##'] },
  heading3: { keys: 'mod+alt+3', words: ['underrubrik', 'h3', 'subheading', 'heading', '###'] },
  bulletList: { keys: 'mod+shift+8', words: ['lista', 'punkter', 'bullet list', 'list', '-'] },
  orderedList: { keys: 'mod+shift+7', words: ['lista', 'numrerad', 'numbered list', 'list', '1.'] },
}

function formats(t: (key: string) => string): SlashItem[] {
  return toggleTools.flat().flatMap((tool): SlashItem[] => {
    const words = formatWords[tool.name]
    if (words === undefined) return []
    return [
      {
        name: tool.name,
        icon: tool.icon,
        label: t(`compose.tool.${tool.name}`),
        description: about(t, tool.name as Described),
        keys: words.keys,
        keywords: words.words,
        isPossible: (editor) => tool.name !== 'heading3' || maySubhead(editor.state),
        run: (editor) => tool.apply(editor.chain().focus()).run(),
      },
    ]
  })
}

function blocks(t: (key: string) => string): SlashItem[] {
  return insertableBlocks.map(({ name, icon, labelKey, keywords, insert }) => ({
    name,
    icon,
    label: t(labelKey),
    description: t(`editor.slash.about.${name}`),
    keys: '',
    keywords,
    isPossible: () => true,
    run: insert,
  }))
}

function fields(t: (key: string) => string): SlashItem[] {
  return mergeFields.map((field) => ({
    name: field,
    icon: IconUserSquare,
    label: t(`compose.mergeField.${mergeFieldKeys[field]}`),
    description: about(t, 'mergeField'),
    keys: '',
    keywords: ['mottagare', 'personligt', 'fält', 'recipient', 'personal', 'merge field'],
    isPossible: () => true,
    run: (editor) => editor.chain().focus().insertContent({ type: 'mergeField', attrs: { field } }).run(),
  }))
}

function about(t: (key: string) => string, name: Described): string {
  return t(`editor.slash.about.${name}`)
}

function folded(words: string): string {
  return words.toLocaleLowerCase('sv').normalize('NFD').replace(/\p{M}/gu, '')
}
