import { expect, it } from 'vitest'
import { needsOf } from './need.ts'

it('tells what was found in the order in which it presses, and nothing of which there is none', () => {
  const first = { id: 3, title: 'Julbrev', channel: 'E-post', trouble: null }
  expect(
    needsOf({
      noBasis: { count: 40 },
      stopped: { count: 1, first },
      missed: { count: 0 },
      held: { count: 1 },
    }),
  ).toEqual([
    { kind: 'held', count: 1, first: null },
    { kind: 'stopped', count: 1, first },
    { kind: 'noBasis', count: 40, first: null },
  ])
})
