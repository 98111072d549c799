import { EditorState, TextSelection } from '@tiptap/pm/state'
import { getSchema } from '@tiptap/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyExtensions } from './extensions.ts'
import { nearCursor } from './nearText.ts'

const schema = getSchema(bodyExtensions())

test('the blocks about both ends of what is selected are laid out, and no more of a long text', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.nat({ max: 59 }),
      fc.nat({ max: 59 }),
      (size, one, other) => {
        const content = Array.from({ length: size }, () => ({ type: 'paragraph' }))
        const doc = schema.nodeFromJSON({ type: 'doc', content })
        const from = Math.min(one % size, other % size)
        const to = Math.max(one % size, other % size)
        // An empty paragraph takes two places.
        const selection = TextSelection.create(doc, from * 2 + 1, to * 2 + 1)
        const near = nearCursor(EditorState.create({ doc, selection }))
          .find()
          .map((mark) => mark.from / 2)
        const expected = Array.from({ length: size }, (_, at) => at).filter(
          (at) => Math.abs(at - from) <= 10 || Math.abs(at - to) <= 10,
        )
        expect(near.toSorted((a, b) => a - b)).toEqual(expected)
      },
    ),
  )
})
