import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Breaker, closedBreaker, countAnswer } from './breaker.ts'

const unknown = '550 5.1.1 No such user'
const policy = '550 5.7.1 Refused'

/** Feeds the answers one by one; tells at which of them it tripped, and on what. */
function trips(answers: readonly (string | null)[], from: Breaker = closedBreaker) {
  let breaker = from
  const tripped = answers.flatMap((answer, index) => {
    const counted = countAnswer(breaker, answer)
    breaker = counted.breaker
    return counted.tripped === null ? [] : [{ at: index + 1, ...counted.tripped }]
  })
  return { tripped, breaker }
}

const taken = (count: number): null[] => Array(count).fill(null)
const refused = (count: number, answer = unknown): string[] => Array(count).fill(answer)

it('trips when a tenth of the last fifty were refused, and names the commonest answer', () => {
  expect(trips([...refused(3), ...refused(2, policy), ...taken(45)]).tripped).toEqual([
    { at: 50, refused: 5, of: 50, answer: 'address-unknown', response: unknown },
  ])
})

it('holds while it has not seen fifty, or fewer than five of them were refused', () => {
  expect(trips(refused(49)).tripped).toEqual([])
  expect(trips([...refused(4), ...taken(500)]).tripped).toEqual([])
  expect(trips([...refused(4), ...taken(46), ...refused(4), ...taken(46)]).tripped).toEqual([])
})

it('does not ask twice about what the officer knows of, but about another kind it does', () => {
  const first = trips([...taken(45), ...refused(5)])
  expect(first.tripped).toHaveLength(1)
  expect(trips([...refused(30), ...taken(30)], first.breaker).tripped).toEqual([])
  expect(trips([...taken(60), ...refused(5, policy)], first.breaker).tripped).toMatchObject([
    { at: 65, answer: 'policy' },
  ])
})

it('never trips sooner than fifty answers after it was looked at', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(null, unknown, policy, '451 4.3.0 x'), { maxLength: 400 }),
      (answers) => {
        const at = trips(answers).tripped.map((trip) => trip.at)
        for (const [index, trip] of at.entries())
          expect(trip - (at[index - 1] ?? 0)).toBeGreaterThanOrEqual(50)
      },
    ),
  )
})
