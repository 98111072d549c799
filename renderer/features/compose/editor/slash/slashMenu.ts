import { PluginKey } from '@tiptap/pm/state'
import { Extension } from '@tiptap/react'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { matchingItems, type SlashItem } from './slashItems.ts'
import { moved, type SlashState } from './slashState.ts'

interface SlashMenuOptions {
  readonly items: () => readonly SlashItem[]
  readonly state: SlashState
}

export const slashListId = 'slash-list'
export const slashOptionId = (index: number) => `slash-option-${index}`

/** "/" where a word could begin opens a list of everything that can stand there, narrowed down by what is typed on. */
export const SlashMenu = Extension.create<SlashMenuOptions>({
  name: 'slashMenu',
  addProseMirrorPlugins() {
    const { editor } = this
    const { items, state } = this.options
    const show = (props: SuggestionProps<SlashItem, SlashItem>, index: number) => {
      const place = props.clientRect?.() ?? null
      state.set(place === null ? null : { items: props.items, index, place, choose: props.command })
    }
    const close = () => state.set(null)
    return [
      Suggestion<SlashItem, SlashItem>({
        pluginKey: new PluginKey('slashMenu'),
        editor,
        char: '/',
        allow: ({ state: { doc }, range }) => {
          const { parent } = doc.resolve(range.from)
          return parent.type.name === 'paragraph'
        },
        items: ({ query }) =>
          matchingItems(items(), query).filter((item) => item.isPossible(editor)) as SlashItem[],
        command({ range, props: item }) {
          editor.chain().focus().deleteRange(range).run()
          item.run(editor)
        },
        render: () => ({
          onStart: (props) => show(props, 0),
          onUpdate: (props) => show(props, 0),
          onExit: close,
          onKeyDown({ event }) {
            const open = state.get()
            if (open === null || open.items.length === 0) return false
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              state.set(moved(open, event.key === 'ArrowDown' ? 1 : -1))
              return true
            }
            const item = open.items[open.index]
            if ((event.key !== 'Enter' && event.key !== 'Tab') || item === undefined) return false
            open.choose(item)
            return true
          },
        }),
      }),
    ]
  },
})
