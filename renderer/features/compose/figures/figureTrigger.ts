import { PluginKey } from '@tiptap/pm/state'
import { type Editor, Extension, type Range } from '@tiptap/react'
import Suggestion from '@tiptap/suggestion'

/** "{{" has been typed, and something after it. */
export interface FigureSearch {
  readonly query: string
  /** What stands there and gives way to the figure that is chosen. */
  readonly range: Range
  /** Where it stands on the screen. */
  readonly rect: DOMRect | null
}

export interface FigureTriggerStorage {
  /** Told whenever there is something to search for; null: no more. */
  onSearch: (search: FigureSearch | null) => void
  /** Whether the menu has taken the key. */
  onKey: (event: KeyboardEvent) => boolean
  /** "The year in figures" has been asked for. */
  onYear: () => void
}

/** Opens "the year in figures" over the editor. */
export function openYearInFigures(editor: Editor): void {
  figureTriggerOf(editor).onYear()
}

export function figureTriggerOf({ storage }: Editor): FigureTriggerStorage {
  return (storage as unknown as { figureTrigger: FigureTriggerStorage }).figureTrigger
}

/** "{{" opens the menu of figures: the menu itself is React's and listens through the storage. */
export const FigureTrigger = Extension.create<object, FigureTriggerStorage>({
  name: 'figureTrigger',
  addStorage: () => ({ onSearch: () => {}, onKey: () => false, onYear: () => {} }),
  addProseMirrorPlugins() {
    const { editor, storage } = this
    return [
      Suggestion({
        editor,
        pluginKey: new PluginKey('figureTrigger'),
        char: '{{',
        allowSpaces: true,
        allowedPrefixes: null,
        // A search that long is text.
        allow: ({ range }) => range.to - range.from < 60,
        render: () => {
          const tell = ({ query, range, clientRect }: SuggestionNow) =>
            storage.onSearch({ query, range, rect: clientRect?.() ?? null })
          return {
            onStart: tell,
            onUpdate: tell,
            onExit: () => storage.onSearch(null),
            onKeyDown: ({ event }) => storage.onKey(event),
          }
        },
      }),
    ]
  },
})

interface SuggestionNow {
  readonly query: string
  readonly range: Range
  readonly clientRect?: (() => DOMRect | null) | null
}
