import { EditorState } from '@tiptap/pm/state'
import type { DecorationSet, EditorView } from '@tiptap/pm/view'
import { getSchema } from '@tiptap/react'
import { expect, test } from 'vitest'
import { checkPost } from '../../../shared/checks/checkPost.ts'
import { heading, list, paragraph, testInput, testPost } from '../../../shared/checks/testPost.ts'
import type { Block } from '../../../shared/post/document.ts'
import { toPostDocument } from '../compose/document/toPostDocument.ts'
import { bodyExtensions } from '../compose/editor/extensions.ts'
import { CheckMarks, showMarks } from './checkMarks.ts'

const schema = getSchema(bodyExtensions())
const plugins = CheckMarks.config.addProseMirrorPlugins?.call({ options: { onAsk: () => {} } } as never) ?? []

/** An editor without a screen: what is dispatched becomes its state. */
function open(...blocks: Block[]) {
  const desk = {
    state: EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content: blocks }), plugins }),
    view: {
      dispatch(tr: EditorState['tr']) {
        desk.state = desk.state.apply(tr)
      },
    } as EditorView,
  }
  return desk
}
type Desk = ReturnType<typeof open>

const bodyOf = ({ state }: Desk) => toPostDocument(state.doc.toJSON())

/** Checks the text as it is, and shows what is found. */
function check(desk: Desk, body = bodyOf(desk)) {
  showMarks(desk, checkPost(testInput(testPost(body.content))).findings, body)
}

/** The words that are underlined. */
function marked({ state }: Desk): string[] {
  const [plugin] = plugins
  const set: DecorationSet | undefined = plugin?.getState(state)
  return (set?.find() ?? [])
    .toSorted((one, other) => one.from - other.from)
    .map(({ from, to }) => state.doc.textBetween(from, to))
}

const type = (desk: Desk, text: string, at: number, to = at) =>
  desk.view.dispatch(desk.state.tr.insertText(text, at, to))

test('underlines what was found, in lists too', () => {
  const desk = open(heading(2, 'Anmälan'), list('Alla', 'Vi erhåller samtliga svar'))
  check(desk)
  expect(marked(desk)).toEqual(['erhåller', 'samtliga'])
})

test('what is typed moves the lines along, and words that are mended lose theirs with the next check', () => {
  const desk = open(paragraph('Vi erhåller svar.'))
  check(desk)
  type(desk, 'I dag: ', 1)
  expect(marked(desk)).toEqual(['erhåller'])
  type(desk, 'får', 11, 19)
  check(desk)
  expect(marked(desk)).toEqual([])
})

test('a paragraph set in above leaves one line under the words, and none when they are mended', () => {
  const desk = open(paragraph('Vi erhåller svar.'))
  check(desk)
  desk.view.dispatch(desk.state.tr.insert(0, schema.nodeFromJSON(paragraph('Hej.'))))
  check(desk)
  expect(marked(desk)).toEqual(['erhåller'])
  type(desk, 'får', 10, 18)
  check(desk)
  expect(marked(desk)).toEqual([])
})

test('an answer about an older text keeps the marks of what has been typed in since', () => {
  const desk = open(paragraph('Vi erhåller svar.'), paragraph('Samtliga är med.'))
  check(desk)
  const older = bodyOf(desk)
  type(desk, 'Nu: ', 1)
  check(desk, older)
  expect(marked(desk)).toEqual(['erhåller', 'Samtliga'])
})

test('an answer about a text whose blocks have moved since finds them by their words', () => {
  const desk = open(paragraph('Vi erhåller svar.'), paragraph('Samtliga är med.'))
  const older = bodyOf(desk)
  desk.view.dispatch(desk.state.tr.insert(0, schema.nodeFromJSON(paragraph('Hej.'))))
  check(desk, older)
  expect(marked(desk)).toEqual(['erhåller', 'Samtliga'])
})
