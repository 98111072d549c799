import { history, redo, undo, undoDepth } from '@tiptap/pm/history'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { getSchema } from '@tiptap/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyExtensions } from '../editor/extensions.ts'
import { sealed } from '../editor/sharedUndo.ts'
import { createPostHistory, type PostFields } from './postHistory.ts'

/** A post with a real editor's state for its body, wired as the screen wires it. */
function openPost() {
  const post = createPostHistory()
  let fields: Partial<PostFields> = { title: '', lede: '' }
  let state = EditorState.create({ schema: getSchema(bodyExtensions()), plugins: [history()] })
  let at = 0
  let turning = false
  const dispatch = (change: Transaction) => {
    const before = undoDepth(state)
    state = state.apply(change)
    if (!turning && undoDepth(state) !== before) post.bodyChanged()
  }
  const turned = (turn: () => boolean) => {
    turning = true
    const done = turn()
    turning = false
    return done
  }
  post.setBody({
    undo: () => turned(() => undo(state, dispatch)),
    redo: () => turned(() => redo(state, dispatch)),
    seal: () => dispatch(sealed(state)),
  })
  const set = (part: Partial<PostFields>) => {
    fields = { ...fields, ...part }
  }
  return {
    text: () => ({ ...fields, body: state.doc.textContent }),
    type: (words: string) => dispatch(state.tr.insertText(words, state.doc.content.size - 1)),
    changeOne(name: 'title' | 'lede', value: string) {
      post.fieldsChanged({ [name]: fields[name] }, { [name]: value }, at)
      set({ [name]: value })
    },
    wait: (ms: number) => {
      at += ms
    },
    turn(direction: 'undo' | 'redo') {
      const turns = post[direction]()
      for (const turn of turns) if (turn.kind === 'fields') set(turn.values)
      return turns[0] ?? null
    },
    post,
  }
}

describe('one history of a post', () => {
  it('takes back the latest change first, wherever it was made', () => {
    const { changeOne, type, turn, text, wait } = openPost()
    changeOne('title', 'Vår')
    type('Ett')
    wait(900)
    changeOne('lede', 'Kort')
    type(' två')
    expect(turn('undo')).toEqual({ kind: 'body' })
    expect(text()).toEqual({ title: 'Vår', lede: 'Kort', body: 'Ett' })
    expect(turn('undo')).toMatchObject({ kind: 'fields', names: ['lede'] })
    expect(turn('undo')).toEqual({ kind: 'body' })
    turn('undo')
    expect(text()).toEqual({ title: '', lede: '', body: '' })
    expect(turn('undo')).toBeNull()
    for (let step = 0; step < 4; step += 1) turn('redo')
    expect(text()).toEqual({ title: 'Vår', lede: 'Kort', body: 'Ett två' })
  })

  it('takes letters typed in one go back together, and after a pause apart', () => {
    const { changeOne, turn, text, wait } = openPost()
    for (const title of ['V', 'Vå', 'Vår']) changeOne('title', title)
    wait(501)
    changeOne('title', 'Våren')
    turn('undo')
    expect(text().title).toBe('Vår')
    turn('undo')
    expect(text().title).toBe('')
  })

  it('takes back at once what was done as one, in fields and body', () => {
    const { changeOne, type, turn, text, post } = openPost()
    type('Ett')
    post.asOne(() => {
      changeOne('title', 'Vår')
      changeOne('lede', 'Kort')
      type(' två')
    })
    turn('undo')
    expect(text()).toEqual({ title: '', lede: '', body: 'Ett' })
    turn('redo')
    expect(text()).toEqual({ title: 'Vår', lede: 'Kort', body: 'Ett två' })
  })

  it('forgets what was undone once something new is typed', () => {
    const { changeOne, type, turn, post } = openPost()
    type('Ett')
    turn('undo')
    changeOne('title', 'Ny')
    expect(post.canRedo()).toBe(false)
    expect(turn('redo')).toBeNull()
  })

  it('undoing everything and redoing everything gives what was there, for any order of changes', () => {
    const change = fc.record({
      where: fc.constantFrom('title', 'lede', 'body'),
      words: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', 'å') }),
      pause: fc.constantFrom(0, 600),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const { changeOne, type, turn, text, wait } = openPost()
        for (const { where, words, pause } of changes) {
          wait(pause)
          if (where === 'body') type(words)
          else changeOne(where as 'title' | 'lede', (text()[where as 'title' | 'lede'] ?? '') + words)
        }
        const written = text()
        let steps = 0
        while (turn('undo') !== null) steps += 1
        expect(text()).toEqual({ title: '', lede: '', body: '' })
        for (; steps > 0; steps -= 1) turn('redo')
        expect(text()).toEqual(written)
      }),
      { numRuns: 100 },
    )
  })
})
