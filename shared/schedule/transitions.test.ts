import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type PublicationState, publicationStates } from './publication.ts'
import { canMove, isFinal, requireMove, statesBefore } from './transitions.ts'

/** From → to, as the domain says. Everything that is not here must be refused. */
const allowed = [
  'draft scheduled',
  'scheduled running',
  'scheduled missed',
  'scheduled paused',
  'scheduled cancelled',
  'missed scheduled',
  'missed running',
  'missed paused',
  'missed cancelled',
  'running scheduled',
  'running paused',
  'running done',
  'running failed',
  'running cancelled',
  'paused scheduled',
  'paused running',
  'paused cancelled',
]

it('allows exactly the moves of the domain, out of all 64', () => {
  const found = publicationStates.flatMap((from) =>
    publicationStates.filter((to) => canMove(from, to)).map((to) => `${from} ${to}`),
  )
  expect(found.toSorted()).toEqual(allowed.toSorted())
})

it('never leaves done, failed or cancelled, whatever is asked in whatever order', () => {
  const state = fc.constantFrom(...publicationStates)
  fc.assert(
    fc.property(state, fc.array(state), (start, wishes) => {
      let at: PublicationState = start
      let ended: PublicationState | null = isFinal(start) ? start : null
      for (const wish of wishes) {
        if (canMove(at, wish)) at = wish
        if (ended === null && isFinal(at)) ended = at
        if (ended !== null) expect(at).toBe(ended)
      }
    }),
  )
  expect(publicationStates.filter(isFinal)).toEqual(['done', 'failed', 'cancelled'])
})

it('refuses by name, and knows the way back', () => {
  expect(() => requireMove('done', 'running')).toThrow(expect.objectContaining({ code: 'publication-state' }))
  expect(() => requireMove('paused', 'running')).not.toThrow()
  expect(statesBefore('paused')).toEqual(['scheduled', 'running', 'missed'])
  expect(statesBefore('draft')).toEqual([])
})
