import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { GroupId, MunicipalityCode } from '../contract/scalars.ts'
import { type MembershipSpan, membershipProblem, membersOn, termText } from './memberships.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const [own, project] = [GroupId.parse(1), GroupId.parse(2)]
const [lycksele, mala] = [MunicipalityCode.parse('2481'), MunicipalityCode.parse('2418')]
const span = (from: string, to: string | null, municipality = lycksele, group = own): MembershipSpan => ({
  ...{ group, municipality, from, to },
})

describe('members on a day', () => {
  const memberships = [
    span('2011-01-01', '2019-12-31'),
    span('2021-06-01', null),
    span('2015-01-01', null, mala),
    span('2011-01-01', null, mala, project),
  ]
  it.each([
    ['2010-12-31', []],
    ['2011-01-01', [lycksele]],
    ['2015-01-01', [mala, lycksele]],
    ['2019-12-31', [mala, lycksele]],
    ['2020-01-01', [mala]],
    ['2021-06-01', [mala, lycksele]],
  ])('of %s are those whose term holds it, its first and last day included', (day, codes) =>
    expect(membersOn(memberships, own, day)).toEqual(codes),
  )

  it('are of their own group only', () =>
    expect(membersOn(memberships, project, '2012-01-01')).toEqual([mala]))
})

describe('a membership', () => {
  it('is refused where its end is before its beginning; a single day is a term', () => {
    expect(membershipProblem(span('2020-01-02', '2020-01-01'), [], geo)).toEqual({ kind: 'reversed' })
    expect(membershipProblem(span('2020-01-01', '2020-01-01'), [], geo)).toBeUndefined()
  })

  it('is refused for a municipality that there is not', () => {
    const nowhere = MunicipalityCode.parse('9999')
    expect(membershipProblem(span('2020-01-01', null, nowhere), [], geo)).toEqual({
      kind: 'municipality-unknown',
    })
  })

  it('is refused on days that another holds, and the earliest of those is named', () => {
    const others = [span('2021-06-01', null), span('2011-01-01', '2019-12-31')]
    expect(membershipProblem(span('2019-12-31', '2022-01-01'), others, geo)).toEqual({
      kind: 'overlaps',
      other: others[1],
    })
    expect(membershipProblem(span('2020-01-01', '2021-05-31'), others, geo)).toBeUndefined()
    expect(membershipProblem(span('2020-01-01', null, mala), others, geo)).toBeUndefined()
    expect(membershipProblem(span('2020-01-01', null, lycksele, project), others, geo)).toBeUndefined()
  })

  it('is told by its days', () => {
    expect(termText(span('2011-01-01', '2019-12-31'))).toBe('2011-01-01–2019-12-31')
    expect(termText(span('2021-06-01', null))).toBe('2021-06-01–')
  })
})

const days = fc
  .integer({ min: 0, max: 40 })
  .map((day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10))
const spans = fc
  .record({
    municipality: fc.constantFrom(lycksele, mala),
    group: fc.constantFrom(own, project),
    from: days,
    to: fc.option(days),
  })
  .map((asked): MembershipSpan => asked)

it('taken in one after the other where allowed, makes nobody a member twice on any day', () => {
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 12 }), days, (asked, day) => {
      const kept: MembershipSpan[] = []
      for (const one of asked) if (membershipProblem(one, kept, geo) === undefined) kept.push(one)
      for (const group of [own, project]) {
        const holding = kept.filter(
          ({ from, to, ...other }) => other.group === group && from <= day && (to === null || day <= to),
        )
        expect(holding.map(({ municipality }) => municipality).sort()).toEqual(membersOn(kept, group, day))
      }
    }),
  )
})

it('is refused exactly where a day of its own is one of another', () => {
  const everyDay = Array.from({ length: 42 }, (_, day) =>
    new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
  )
  fc.assert(
    fc.property(spans, spans, (asked, other) => {
      fc.pre(asked.to === null || asked.from <= asked.to)
      fc.pre(other.to === null || other.from <= other.to)
      const isShared = everyDay.some(
        (day) =>
          asked.group === other.group &&
          membersOn([asked], asked.group, day).some((code) =>
            membersOn([other], other.group, day).includes(code),
          ),
      )
      expect(membershipProblem(asked, [other], geo)?.kind === 'overlaps').toBe(isShared)
    }),
  )
})
