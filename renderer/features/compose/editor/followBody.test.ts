import { history, undo, undoDepth } from '@tiptap/pm/history'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { getSchema, type JSONContent } from '@tiptap/react'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PostDocument } from '../../../../shared/post/document.ts'
import { bodyExtensions } from './extensions.ts'
import { followBody, isFollowing } from './followBody.ts'

const schema = getSchema(bodyExtensions())

function bodyOf(...texts: readonly string[]): PostDocument {
  const content = texts.map(
    (text): JSONContent => ({
      type: 'paragraph',
      ...(text !== '' && { content: [{ type: 'text', text }] }),
    }),
  )
  return { type: 'doc', content } as PostDocument
}

/** An editor without a screen. */
function editing(body: PostDocument) {
  const desk = {
    schema,
    state: EditorState.create({ doc: schema.nodeFromJSON(body), plugins: [history()] }),
    followed: [] as boolean[],
    view: { dispatch: (change: Parameters<EditorState['apply']>[0]) => apply(change) },
  }
  const apply = (change: Parameters<EditorState['apply']>[0]) => {
    desk.followed.push(isFollowing(change))
    desk.state = desk.state.apply(change)
  }
  return {
    follow: (saved: PostDocument) => followBody(desk as unknown as Parameters<typeof followBody>[0], saved),
    type(text: string, at: number) {
      apply(desk.state.tr.insertText(text, at))
    },
    place: (at: number) => apply(desk.state.tr.setSelection(TextSelection.create(desk.state.doc, at))),
    undo: () => undo(desk.state, apply),
    texts: () => desk.state.doc.content.content.map(({ textContent }) => textContent),
    desk,
  }
}

const texts = fc.array(fc.constantFrom('', 'a', 'aa', 'ab', 'aab', 'ba', 'Sist', 'Sist.'), {
  minLength: 1,
  maxLength: 6,
})

it('the text becomes what was saved, whatever it was', () => {
  fc.assert(
    fc.property(texts, texts, (before, saved) => {
      const editor = editing(bodyOf(...before))
      editor.follow(bodyOf(...saved))
      expect(editor.texts()).toEqual(saved)
      expect(editor.desk.followed.every(Boolean)).toBe(true)
      expect(undoDepth(editor.desk.state)).toBe(0)
    }),
  )
})

it('takes back what was written here, and not what came from elsewhere, whichever was first', () => {
  const editor = editing(bodyOf('ett', 'två', ''))
  editor.follow(bodyOf('ett', 'två', ' Sist'))
  editor.follow(bodyOf('ett', 'två', ' Sist.'))
  editor.type('Först. ', 1)
  expect(editor.texts()).toEqual(['Först. ett', 'två', ' Sist.'])
  editor.follow(bodyOf('Först. ett', 'två och', ' Sist.'))
  editor.undo()
  expect(editor.texts()).toEqual(['ett', 'två och', ' Sist.'])
})

it('the cursor stays in its word', () => {
  const editor = editing(bodyOf('ett', 'två', 'tre'))
  editor.place(8)
  editor.follow(bodyOf('noll', 'ett', 'två', 'tre'))
  expect(editor.desk.state.selection.$from.parent.textContent).toBe('två')
  expect(editor.desk.state.selection.$from.parentOffset).toBe(2)
})
