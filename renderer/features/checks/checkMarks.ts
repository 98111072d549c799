import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'
import type { Finding } from '../../../shared/checks/finding.ts'
import { findingKinds } from '../../../shared/checks/findingCodes.ts'
import type { PostDocument } from '../../../shared/post/document.ts'
import { textRunsOf } from '../../../shared/post/everyBlock.ts'
import { objectMark } from '../../../shared/post/postTexts.ts'
import classes from './CheckMarks.module.css'
import { locate, textOf } from './locate.ts'

interface CheckMarksOptions {
  /** Somebody asked for the remedies at a mark, by key or by a press of the other mouse button. */
  readonly onAsk: (asked: AskedRemedy) => void
}

export interface AskedRemedy {
  readonly finding: Finding
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
              onAsk({ finding, rect: { left: event.clientX, bottom: event.clientY } })
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
        this.options.onAsk({ finding, rect: view.coordsAtPos(from) })
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
 * Draws the marks of what was found. A run of text that has been typed in since keeps the marks it has, until it is checked.
 *
 * @param checked the body that the findings are of
 */
export function showMarks(
  { view, state }: Editor,
  findings: readonly Finding[],
  checked: PostDocument,
): void {
  const { doc } = state
  const before = key.getState(state) ?? DecorationSet.empty
  const inBody = findings.filter(({ place }) => place.part === 'body' && place.from !== undefined)
  const drawn = inBody.flatMap((finding) => {
    const found = locate(doc, finding.place)
    if (found?.kind !== 'text' || !isUnchanged(doc, found.from, finding, checked)) return []
    return [Decoration.inline(found.from, found.to, { class: classNames(finding) }, { finding })]
  })
  const typedIn = before.find().filter(({ from, spec }) => {
    const finding: Finding = spec.finding
    return from < doc.content.size && !isUnchanged(doc, from, finding, checked)
  })
  view.dispatch(
    state.tr.setMeta(key, DecorationSet.create(doc, [...drawn, ...typedIn])).setMeta('addToHistory', false),
  )
}

function isUnchanged(doc: Node, from: number, { place }: Finding, checked: PostDocument): boolean {
  const block = checked.content[(place.block ?? 0) - 1]
  const run = block === undefined ? undefined : textRunsOf(block)[place.run ?? 0]
  if (run === undefined) return false
  const text = run
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? '\n' : objectMark))
    .join('')
  return textOf(doc.resolve(from).parent) === text
}

function classNames({ code, severity }: Finding): string {
  const { topic } = findingKinds[code]
  return `${classes.mark} ${topic === 'spelling' ? classes.spelling : severity === 'note' ? classes.note : classes.warning}`
}
