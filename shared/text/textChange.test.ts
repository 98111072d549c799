import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textChange } from './textChange.ts'

it('tells the words that came and went', () => {
  expect(textChange('Vi syns i tre län.', 'Vi syns i alla fyra län.')).toEqual([
    { kind: 'same', text: 'Vi syns i ' },
    { kind: 'removed', text: 'tre ' },
    { kind: 'added', text: 'alla fyra ' },
    { kind: 'same', text: 'län.' },
  ])
})

it('tells nothing where nothing changed', () => {
  expect(textChange('Vi syns.', 'Vi syns.')).toEqual([{ kind: 'same', text: 'Vi syns.' }])
  expect(textChange('', '')).toEqual([])
})

it('always holds both texts whole', () => {
  const text = fc.array(fc.constantFrom('ett', 'två', ' ', '\n\n', 'åäö')).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = textChange(before, after)
      const of = (left: string) => changes.filter(({ kind }) => kind !== left).map((change) => change.text)
      expect(of('added').join('')).toBe(before)
      expect(of('removed').join('')).toBe(after)
    }),
  )
})

it('holds both whole even where they are too long to compare', () => {
  const [before, after] = ['a b '.repeat(1500).trim(), 'c d '.repeat(1500).trim()]
  expect(textChange(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
