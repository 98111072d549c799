import { describe, expect, it } from 'vitest'
import { noDeliveries } from '../../../shared/delivery/delivery.ts'
import { failedStates, leftStates, progressOf, rowsIn } from './progress.ts'

describe('the progress of a send', () => {
  it('counts what is settled, and leaves out those who get nothing', () => {
    const counts = {
      ...noDeliveries,
      sent: 60,
      bounced: 3,
      rejected: 2,
      'in-doubt': 1,
      deferred: 4,
      queued: 30,
      suppressed: 50,
    }
    expect(progressOf(counts)).toEqual({ total: 100, sent: 60, failed: 5, inDoubt: 1, left: 34, percent: 66 })
  })

  it('counts the rows that a number stands for, and all of them where it stands for every state', () => {
    const counts = { ...noDeliveries, queued: 3, deferred: 2, rejected: 1, bounced: 4, suppressed: 5 }
    expect([leftStates, failedStates, []].map((states) => rowsIn(states, counts))).toEqual([5, 5, 15])
  })

  it('is nought before anybody is chosen, and whole only when nobody is left', () => {
    expect(progressOf(noDeliveries).percent).toBe(0)
    expect(progressOf({ ...noDeliveries, sent: 999, queued: 1 }).percent).toBe(99)
    expect(progressOf({ ...noDeliveries, sent: 1000 }).percent).toBe(100)
  })
})
