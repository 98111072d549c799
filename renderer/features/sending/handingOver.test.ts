import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { handsOver } from '../../../shared/schedule/tick.ts'
import { limits } from '../../../shared/social/limits.ts'
import { handingOver } from './handingOver.ts'

const now = Temporal.Instant.from('2026-12-01T08:00:00Z')
const on = (network: Parameters<typeof handingOver>[0], left: Temporal.DurationLike, posts = 1) =>
  handingOver(network, { dueAt: now.add(left), posts, now })

describe('whether a network is given a post for later', () => {
  it('is so on a network that keeps the time, and no question on one that does not', () => {
    expect(on('mastodon', { hours: 24 })).toEqual({ kind: 'can' })
    expect(on('bluesky', { hours: 24 })).toBeNull()
  })

  it('is not so of a thread, whose answers need posts that do not exist', () => {
    expect(on('mastodon', { hours: 24 }, 2)).toEqual({ kind: 'thread' })
  })

  it('is not so where fewer minutes are left than it takes', () => {
    expect(on('facebook', { minutes: 10, seconds: 59 })).toEqual({ kind: 'near', minutes: 11 })
    expect(on('facebook', { minutes: 11 })).toEqual({ kind: 'can' })
    expect(on('mastodon', { minutes: 9 })).toEqual({ kind: 'near', minutes: 10 })
  })

  it('waits until the network takes it, and agrees with the clock that hands it over', () => {
    const days = limits.facebook.schedule?.toDays ?? 0
    for (const hours of [24 * days - 1, 24 * days, 24 * days + 1]) {
      const dueAt = now.add({ hours })
      const isNow = handsOver({ handsAhead: true, dueAt, mostAheadDays: days }, now)
      expect(on('facebook', { hours })).toEqual(
        isNow ? { kind: 'can' } : { kind: 'far', from: dueAt.subtract({ hours: 24 * days }) },
      )
    }
  })
})
