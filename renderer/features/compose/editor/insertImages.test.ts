import { EditorState } from '@tiptap/pm/state'
import { getSchema, type JSONContent } from '@tiptap/react'
import { expect, it } from 'vitest'
import type { Asset } from '../../../../shared/post/post.ts'
import { placeForBlock } from '../blocks/insertBlock.ts'
import { arrivingPlugin, expectImages, placeOf } from './arrivingImages.ts'
import { bodyExtensions } from './extensions.ts'
import { withImage } from './insertImages.ts'

const schema = getSchema(bodyExtensions())
const paragraph = (text: string): JSONContent => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
})
const asset = (name: string): Asset => ({
  ...{ sha256: name.repeat(64), mime: 'image/png', width: 30, height: 20, fileName: `${name}.png` },
})
const first = { id: {}, fileName: 'a.png' }
const second = { id: {}, fileName: 'b.png' }

function stateOf(...content: JSONContent[]): EditorState {
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  return EditorState.create({ doc, plugins: [arrivingPlugin()] })
}

/** Both images expected where the cursor is, what happens meanwhile, and then both here. */
function arrive(
  before: EditorState,
  cursor: number,
  meanwhile: (state: EditorState) => EditorState = (state) => state,
  kept: readonly [Asset | undefined, Asset | undefined] = [asset('a'), asset('b')],
): string[] {
  const { at, after } = placeForBlock(before.doc.resolve(cursor), schema.nodes.image ?? before.doc.type, true)
  let state = meanwhile(before.apply(expectImages(before, [first, second], after)))
  for (const [index, { id }] of [first, second].entries()) {
    state = state.apply(withImage(state, { id, asset: kept[index], givesWay: at < after }).change)
  }
  state.doc.check()
  expect([placeOf(state, first.id), placeOf(state, second.id)]).toEqual([null, null])
  return state.doc.content.content.map(({ type, attrs, textContent }) =>
    type.name === 'image' ? String(attrs.asset).slice(0, 1) : `¶${textContent}`,
  )
}

it('images come after the paragraph with the cursor, in order', () => {
  expect(arrive(stateOf(paragraph('ett'), paragraph('två')), 2)).toEqual(['¶ett', 'a', 'b', '¶två'])
})

it('an empty paragraph with the cursor gives way to them', () => {
  expect(arrive(stateOf(paragraph('ett'), paragraph(''), paragraph('två')), 6)).toEqual([
    '¶ett',
    'a',
    'b',
    '¶två',
  ])
})

it('they come where they were dropped, whatever is written above meanwhile', () => {
  const write = (state: EditorState) => state.apply(state.tr.insertText('mycket mer ', 1))
  expect(arrive(stateOf(paragraph('ett'), paragraph('två')), 5, write)).toEqual([
    '¶mycket mer ett',
    'a',
    'b',
    '¶två',
  ])
})

it('what was written in the empty paragraph meanwhile stays', () => {
  const write = (state: EditorState) => state.apply(state.tr.insertText('ord', 6))
  expect(arrive(stateOf(paragraph('ett'), paragraph('')), 6, write)).toEqual(['¶ett', '¶ord', 'a', 'b'])
})

it('they come at the end where their place has been taken away', () => {
  const remove = (state: EditorState) => state.apply(state.tr.delete(0, 10))
  expect(arrive(stateOf(paragraph('ett'), paragraph('två'), paragraph('tre')), 2, remove)).toEqual([
    '¶tre',
    'a',
    'b',
  ])
})

it('one that is refused leaves no trace, and the other comes', () => {
  expect(arrive(stateOf(paragraph('ett')), 2, undefined, [undefined, asset('b')])).toEqual(['¶ett', 'b'])
})
