import { GapCursor } from '@tiptap/pm/gapcursor'
import { getSchema } from '@tiptap/react'
import { expect, it } from 'vitest'
import { bodyExtensions } from '../editor/extensions.ts'
import { cursorAfter } from './leaveBlock.ts'

const schema = getSchema(bodyExtensions())
const rule = { type: 'horizontalRule' }
const words = { type: 'paragraph', content: [{ type: 'text', text: 'ord' }] }
const list = { type: 'bulletList', content: [{ type: 'listItem', content: [words] }] }
const doc = (...content: object[]) => schema.nodeFromJSON({ type: 'doc', content })

it('goes from a block on into the text after it, however deep that stands', () => {
  expect(cursorAfter(doc(rule, words), 0).toJSON()).toEqual({ type: 'text', anchor: 2, head: 2 })
  expect(cursorAfter(doc(rule, list), 0).toJSON()).toEqual({ type: 'text', anchor: 4, head: 4 })
})

it('stands between two blocks without choosing either, so that nothing is written over', () => {
  const between = cursorAfter(doc(rule, rule, words), 0)
  expect(between).toBeInstanceOf(GapCursor)
  expect(between.from).toBe(1)
})
