import { expect, it } from 'vitest'
import { variantState } from './variantState.ts'

it('follows the post until somebody edits it', () => {
  expect(variantState(undefined, 'nu')).toEqual({ kind: 'derived', drift: false, text: 'nu' })
})

it('shows the edit, and that it has drifted once the post gives another text', () => {
  const edit = { text: 'mitt', derivedText: 'då' }
  expect(variantState(edit, 'då')).toEqual({ kind: 'edited', drift: false, text: 'mitt' })
  expect(variantState(edit, 'nu')).toEqual({ kind: 'edited', drift: true, text: 'mitt' })
})
