import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateSending, type SendingLimits } from './estimateSending.ts'

const unlimited: SendingLimits = {
  ...{ connections: 5, perMinute: 100_000, perHour: null, perDay: null },
  ...{ perDomainPerMinute: null, perDomainConnections: null },
}
const unused = { lastHour: 0, lastDay: 0 }
const people = (count: number) => new Map([['lycksele.example', count]])
const estimate = (count: number, limits: Partial<SendingLimits> = {}, used = unused) =>
  estimateSending(people(count), { ...unlimited, ...limits }, used)

it('takes no time to send to nobody', () => {
  expect(estimateSending(new Map(), unlimited, unused)).toEqual({
    ...{ recipients: 0, seconds: 0, limitedBy: null, domain: null },
  })
})

describe('is as slow as the slowest limit', () => {
  it.each([
    [{}, 40, 'connections'],
    [{ perMinute: 30 }, 2000, 'minute'],
    [{ perHour: 400 }, 2 * 3600, 'hour'],
    [{ perDay: 999 }, 24 * 3600, 'day'],
    [{ perDomainPerMinute: 10 }, 6000, 'domain'],
    [{ perDomainConnections: 1 }, 200, 'domain'],
  ] as const)('%j', (limits, seconds, limitedBy) => {
    expect(estimate(1000, limits)).toMatchObject({ seconds, limitedBy })
  })

  it('which is Microsoft 365 for a large association: 30 a minute, 10,000 a day', () => {
    const microsoft = { perMinute: 30, perDay: 10_000 }
    expect(estimate(9000, microsoft)).toMatchObject({ seconds: 5 * 3600, limitedBy: 'minute' })
    expect(estimate(25_000, microsoft)).toMatchObject({ seconds: 2 * 24 * 3600, limitedBy: 'day' })
  })
})

it('counts what has gone already within the hour', () => {
  expect(estimate(100, { perHour: 400 }, { lastHour: 301, lastDay: 301 })).toMatchObject({
    seconds: 3600,
    limitedBy: 'hour',
  })
  expect(estimate(100, { perHour: 400 }, { lastHour: 300, lastDay: 300 }).limitedBy).toBe('connections')
})

it('names the domain that takes longest', () => {
  const mixed = new Map([
    ['lycksele.example', 10],
    ['stor-leverantor.example', 500],
  ])
  expect(estimateSending(mixed, { ...unlimited, perDomainPerMinute: 50 }, unused)).toMatchObject({
    ...{ seconds: 600, limitedBy: 'domain', domain: 'stor-leverantor.example' },
  })
})

it('is never shorter for more people or a lower limit', () => {
  const limit = fc.option(fc.integer({ min: 1, max: 10_000 }))
  fc.assert(
    fc.property(fc.nat(50_000), fc.nat(50_000), limit, limit, (one, other, perHour, perDay) => {
      const [fewer, more] = [Math.min(one, other), Math.max(one, other)]
      expect(estimate(fewer, { perHour, perDay }).seconds).toBeLessThanOrEqual(
        estimate(more, { perHour, perDay }).seconds,
      )
      expect(estimate(more).seconds).toBeLessThanOrEqual(estimate(more, { perHour, perDay }).seconds)
    }),
  )
})
