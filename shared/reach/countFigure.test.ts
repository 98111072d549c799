import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Counted, countFigure, type MeasuredPart, rounded } from './countFigure.ts'
import type { FigureQuery } from './figureQuery.ts'
import { allDefinitions } from './metricDefinitions.ts'

const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` })
const visits: FigureQuery = {
  ...{ metric: 'visits', source: null, channel: null, county: null },
  ...{ period: year(2020), against: year(2019), comparison: 'per-cent', roundTo: null },
}
const part = (change: Partial<MeasuredPart> = {}): MeasuredPart => ({
  ...{ source: 'Matomo', channel: 'webbplats', measure: null, postId: null },
  ...{
    periodFrom: '2020-01-01',
    periodTo: '2020-12-31',
    value: 24_100,
    rows: 5,
    repeated: 0,
    imports: [],
    byHand: 0,
  },
  ...change,
})
const earlier = (value: number) => part({ periodFrom: '2019-01-01', periodTo: '2019-12-31', value })
const count = (
  change: Partial<FigureQuery>,
  period: MeasuredPart[],
  against: MeasuredPart[] | null = null,
  own: Parameters<typeof allDefinitions>[0] = [],
) => countFigure({ ...visits, ...change }, { period, against, leftOut: 0 }, allDefinitions(own))

describe('counting a figure', () => {
  it('tells a change in per cent, with the sums and the rows that it is made of', () => {
    expect(count({}, [part()], [earlier(9640)])).toMatchObject({
      ...{ kind: 'counted', value: 150, form: 'change', sum: 24_100, against: 9640, rows: 10, notes: [] },
    })
  })

  it('tells a difference, and a plain sum where nothing is compared', () => {
    expect(count({ comparison: 'difference' }, [part()], [earlier(9640)])).toMatchObject({ value: 14_460 })
    expect(count({ against: null }, [part()])).toMatchObject({ value: 24_100, form: 'number', against: null })
  })

  it('refuses what was not measured instead of counting it as zero', () => {
    expect(count({}, [], [earlier(9640)])).toMatchObject({ code: 'figure-nothing-measured' })
    expect(count({}, [part()], [])).toEqual({
      ...{ kind: 'refused', code: 'figure-nothing-to-compare', values: { metric: 'visits', period: '2019' } },
    })
  })

  it('takes a measured zero for what it is, and refuses per cent of it', () => {
    expect(count({ against: null }, [part({ value: 0 })])).toMatchObject({ value: 0 })
    expect(count({}, [part({ value: 0 })], [earlier(10)])).toMatchObject({ value: -100 })
    expect(count({}, [part()], [earlier(0)])).toMatchObject({ code: 'figure-compared-with-zero' })
    expect(count({ comparison: 'difference' }, [part()], [earlier(0)])).toMatchObject({ value: 24_100 })
  })

  it('refuses a reversed period', () => {
    expect(count({ period: { from: '2020-02-01', to: '2020-01-01' } }, [part()])).toMatchObject({
      code: 'period-reversed',
    })
  })

  it('adds unique people over counties, never over sources, channels, posts or spans of days', () => {
    const people = { metric: 'people', against: null } as const
    expect(count(people, [part()])).toMatchObject({ value: 24_100 })
    const doubled: MeasuredPart[][] = [
      [part(), part({ source: 'LinkedIn' })],
      [part(), part({ channel: 'Instagram' })],
      [part({ periodTo: '2020-06-30' }), part({ periodFrom: '2020-07-01' })],
      [part({ repeated: 1 })],
    ]
    for (const parts of doubled) {
      expect(count(people, parts)).toMatchObject({ code: 'figure-people-do-not-add-up' })
    }
    expect(count({ ...visits, against: null }, doubled[0] ?? [])).toMatchObject({ kind: 'counted' })
  })

  it('says which source is in one period only, and that the periods differ in length', () => {
    const compared = count(
      { period: { from: '2020-01-01', to: '2020-06-30' } },
      [part({ periodTo: '2020-06-30' })],
      [earlier(100), part({ ...earlier(1), source: 'Piwik' })],
    )
    expect((compared as Counted).notes.map(({ code }) => code)).toEqual(['sources-differ', 'lengths-differ'])
  })
})

describe('a metric that a source begins to count differently', () => {
  const note = {
    id: 1,
    source: 'MATOMO',
    metric: 'visits',
    from: '2020-03-01',
    text: 'Robotar räknas inte.',
  } as const

  it('refuses the comparison over that day, with the source, the day and what it means', () => {
    expect(count({}, [part()], [earlier(9640)], [note])).toEqual({
      ...{ kind: 'refused', code: 'figure-definition-changed' },
      values: { metric: 'visits', source: 'Matomo', day: '2020-03-01', change: 'Robotar räknas inte.' },
    })
  })

  it('refuses it also where the day falls between the periods, and on the first or last day of the later one', () => {
    for (const from of ['2020-12-31', '2020-01-01', '2019-12-31', '2019-01-02']) {
      expect(count({}, [part()], [earlier(1)], [{ ...note, from }])).toMatchObject({ kind: 'refused' })
    }
    for (const from of ['2019-01-01', '2021-01-01']) {
      expect(count({}, [part()], [earlier(1)], [{ ...note, from }])).toMatchObject({ kind: 'counted' })
    }
  })

  it('counts a sum over it with a note, and leaves other metrics and sources alone', () => {
    expect(count({ against: null }, [part()], null, [note])).toMatchObject({
      notes: [{ code: 'definition-within', values: { source: 'Matomo', day: '2020-03-01' } }],
    })
    expect(count({}, [part()], [earlier(1)], [{ ...note, metric: 'views' }])).toMatchObject({
      kind: 'counted',
    })
    expect(count({}, [part()], [earlier(1)], [{ ...note, source: 'Piwik' }])).toMatchObject({
      kind: 'counted',
    })
  })

  it('knows what Meta and Google have made known, by a word in the name of source or channel', () => {
    const facebook = { source: 'Sidans egen statistik', channel: 'Facebook' }
    const query = { metric: 'people', period: year(2026), against: year(2024) } as const
    const then = part({ ...facebook, periodFrom: '2024-01-01', periodTo: '2024-12-31' })
    const now = part({ ...facebook, periodFrom: '2026-01-01', periodTo: '2026-12-31' })
    expect(count(query, [now], [then])).toMatchObject({ code: 'figure-definition-changed' })
    expect(count({ ...query, metric: 'engagements' }, [now], [then])).toMatchObject({ kind: 'counted' })
  })
})

describe('rounding', () => {
  it('carries the honest word', () => {
    expect(rounded(47_812, 1000)).toEqual({ value: 48_000, precision: 'nearly' })
    expect(rounded(48_150, 1000)).toEqual({ value: 48_000, precision: 'over' })
    expect(rounded(47_600, 1000)).toEqual({ value: 48_000, precision: 'about' })
    expect(rounded(48_000, 1000)).toEqual({ value: 48_000, precision: 'exact' })
    expect(rounded(149.71, 1)).toEqual({ value: 150, precision: 'exact' })
    expect(rounded(-0.2, 1)).toEqual({ value: 0, precision: 'exact' })
    expect(rounded(12.345, 0.1)).toEqual({ value: 12.3, precision: 'exact' })
  })

  it('stays within half a step, whatever the value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100, 1000), (value, step) => {
        const { value: near, precision } = rounded(value, step)
        expect(Math.abs(near - value)).toBeLessThanOrEqual(step / 2)
        // A fall of 47 812 is nearly one of 48 000.
        if (precision === 'nearly') expect(Math.abs(near)).toBeGreaterThan(Math.abs(value))
        if (precision === 'over') expect(Math.abs(near)).toBeLessThan(Math.abs(value))
      }),
    )
  })
})

it('gives the same sum in any order of the rows, exact in thousandths', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(values, fc.infiniteStream(fc.nat()), (thousandths, keys) => {
      const parts = thousandths.map((value, index) => part({ source: `källa ${index}`, value: value / 1000 }))
      const shuffled = parts
        .map((one) => ({ one, key: keys.next().value }))
        .toSorted((one, other) => one.key - other.key)
        .map(({ one }) => one)
      const exact = thousandths.reduce((sum, value) => sum + value, 0) / 1000
      expect(count({ against: null }, parts)).toMatchObject({ sum: exact })
      expect(count({ against: null }, shuffled)).toMatchObject({ sum: exact })
    }),
  )
})
