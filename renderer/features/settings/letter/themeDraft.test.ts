import { expect, test } from 'vitest'
import { builtInThemes } from '../../../../shared/newsletter/builtInThemes.ts'
import { beginDraft, type DraftStep, stepDraft } from './themeDraft.ts'

const start = builtInThemes.letter
const named = (name: string, field = 'name'): DraftStep => ({
  kind: 'change',
  field,
  theme: { ...start, name },
})
const steps = (...all: DraftStep[]) => all.reduce(stepDraft, beginDraft(start)).now.name

test('what is written in one field is one step back, what is written in another is the next', () => {
  expect(steps(named('A'), named('AB'), { kind: 'undo' })).toBe(start.name)
  expect(steps(named('A'), named('AB', 'other'), { kind: 'undo' })).toBe('A')
  expect(steps(named('A'), named('AB', 'other'), { kind: 'undo' }, { kind: 'redo' })).toBe('AB')
})

test('after a change there is nothing to redo, and at the start nothing to undo', () => {
  expect(steps(named('A'), { kind: 'undo' }, named('B', 'other'), { kind: 'redo' })).toBe('B')
  expect(steps({ kind: 'undo' }, { kind: 'redo' })).toBe(start.name)
})
