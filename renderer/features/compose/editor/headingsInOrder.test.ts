import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { getSchema, type JSONContent } from '@tiptap/react'
import { expect, it } from 'vitest'
import { bodyExtensions } from './extensions.ts'
import { HeadingsInOrder, maySubhead } from './headingsInOrder.ts'

const schema = getSchema(bodyExtensions())
const plugins = [history(), ...(HeadingsInOrder.config.addProseMirrorPlugins?.call({} as never) ?? [])]
const text = (type: string, words: string, attrs: object = {}): JSONContent => ({
  type,
  attrs,
  content: [{ type: 'text', text: words }],
})
const open = (...content: JSONContent[]) =>
  EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content }), plugins })
const levels = ({ doc }: EditorState) => doc.children.map((block) => block.attrs.level ?? 'text')

it('makes a level 3 that nothing stands above one of level 2, and one undo takes both back', () => {
  const state = open(text('paragraph', 'ett'))
  const subhead = schema.nodes.heading
  if (subhead === undefined) throw new Error('no heading')
  let after = state.apply(state.tr.setBlockType(1, 1, subhead, { level: 3 }))
  expect(levels(after)).toEqual([2])
  undo(after, (change) => {
    after = after.apply(change)
  })
  expect(levels(after)).toEqual(['text'])
})

it('puts pasted headings in order where they land', () => {
  const state = open(text('paragraph', 'ett'))
  const pasted = [3, 3].map((level) => schema.nodeFromJSON(text('heading', 'r', { level })))
  expect(levels(state.apply(state.tr.insert(0, pasted)))).toEqual([2, 3, 'text'])
})

it('leaves what stands there alone when only letters are typed', () => {
  const state = open(text('heading', 'r', { level: 3 }), text('paragraph', 'ett'))
  expect(levels(state.apply(state.tr.insertText('a', 6)))).toEqual([3, 'text'])
})

it('offers a level 3 only below a level 2', () => {
  const state = open(text('paragraph', 'ett'), text('heading', 'r', { level: 2 }), text('paragraph', 'två'))
  const at = (position: number) =>
    state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)))
  expect(maySubhead(at(2))).toBe(false)
  expect(maySubhead(at(10))).toBe(true)
})
