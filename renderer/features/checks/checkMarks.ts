import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'
import type { Finding } from '../../../shared/checks/finding.ts'
import { findingKinds } from '../../../shared/checks/findingCodes.ts'
import type { PostDocument } from '../../../shared/post/document.ts'
import classes from './CheckMarks.module.css'
import { locate } from './locate.ts'
import { runTextsOf, textOf } from './runTexts.ts'

interface CheckMarksOptions {
  /** Somebody asked for the remedies at a mark, by key or by a press of the other mouse button. */
  readonly onAsk: (asked: AskedRemedy) => void
}

export interface AskedRemedy {
  readonly finding: Finding
  /** The pointer asks for the system's menu, a key for one of the page's. */
  readonly by: 'pointer' | 'key'
  /** On the screen. */
  readonly rect: { readonly left: number; readonly bottom: number }
}

const key = new PluginKey<DecorationSet>('checkMarks')

/** Underlines what was found in the text; what is typed meanwhile moves the lines along. */
export const CheckMarks = Extension.create<CheckMarksOptions>({
  name: 'checkMarks',
  addOptions: () => ({ onAsk: () => {} }),
  addProseMirrorPlugins() {
    const { onAsk } = this.options
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, marks) {
            const set: DecorationSet | undefined = tr.getMeta(key)
            return set ?? marks.map(tr.mapping, tr.doc)
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handleDOMEvents: {
            contextmenu(view, event) {
              const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
              const finding = pos === undefined ? undefined : findingAt(view.state, pos)
              if (finding === undefined) return false
              event.preventDefault()
              onAsk({ finding, by: 'pointer', rect: { left: event.clientX, bottom: event.clientY } })
              return true
            },
          },
        },
      }),
    ]
  },
  addKeyboardShortcuts() {
    return {
      'Mod-.': () => {
        const { state, view } = this.editor
        const { from } = state.selection
        const finding = findingAt(state, from)
        if (finding === undefined) return false
        this.options.onAsk({ finding, by: 'key', rect: view.coordsAtPos(from) })
        return true
      },
    }
  },
})

/** The narrowest at a place: a misspelt word before the long sentence that it stands in. */
function findingAt(state: EditorState, pos: number): Finding | undefined {
  const [narrowest] = (key.getState(state)?.find(pos, pos) ?? []).toSorted(
    (one, other) => one.to - one.from - (other.to - other.from),
  )
  return narrowest?.spec.finding
}

/**
 * Draws the marks of what was found. A run of text that has been typed in since keeps the marks it has, until it is checked;
 * one that has only moved is found again by its words.
 *
 * @param checked the body that the findings are of
 */
export function showMarks(
  { view, state }: Pick<Editor, 'view' | 'state'>,
  findings: readonly Finding[],
  checked: PostDocument,
): void {
  const { doc } = state
  const texts = checked.content.map(runTextsOf)
  const isChecked = new Set(texts.flat())
  const placed = positionsOf(doc)
  const drawn = findings.flatMap((finding) => {
    const { part, block, run, from, to } = finding.place
    if (part !== 'body' || from === undefined || to === undefined) return []
    const text = texts[(block ?? 0) - 1]?.[run ?? 0]
    const located = locate(doc, finding.place)
    const isThere = located?.kind === 'text' && textOf(doc.resolve(located.from).parent) === text
    const start = isThere ? located.from : startOf(placed, text, from)
    if (start === undefined) return []
    return [Decoration.inline(start, start + to - from, { class: classNames(finding) }, { finding })]
  })
  const before = key.getState(state) ?? DecorationSet.empty
  const typedIn = before.find().filter(({ from }) => {
    return from < doc.content.size && !isChecked.has(textOf(doc.resolve(from).parent))
  })
  view.dispatch(
    state.tr.setMeta(key, DecorationSet.create(doc, [...drawn, ...typedIn])).setMeta('addToHistory', false),
  )
}

/** Where each text of a document stands; of texts that are the same the first. */
function positionsOf(doc: Node): ReadonlyMap<string, number> {
  const positions = new Map<string, number>()
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const text = textOf(node)
    if (!positions.has(text)) positions.set(text, pos + 1)
    return false
  })
  return positions
}

function startOf(placed: ReadonlyMap<string, number>, text: string | undefined, from: number) {
  const position = text === undefined ? undefined : placed.get(text)
  return position === undefined ? undefined : position + from
}

function classNames({ code, severity }: Finding): string {
  const { topic } = findingKinds[code]
  return `${classes.mark} ${topic === 'spelling' ? classes.spelling : severity === 'note' ? classes.note : classes.warning}`
}
