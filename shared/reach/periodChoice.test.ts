import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type PeriodChoice, periodName, periodNamed } from './periodChoice.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const choices: fc.Arbitrary<PeriodChoice> = fc.oneof(
  fc.constant({ kind: 'all' } as const),
  fc.constant({ kind: 'lastYear' } as const),
  fc.record({ kind: fc.constant('year' as const), year: fc.integer({ min: 1900, max: 2100 }) }),
  fc.record({ kind: fc.constant('own' as const), from: fc.option(day), to: fc.option(day) }),
)

it('reads back every choice from its name, which an address can hold as it is', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      expect(periodName(choice)).toMatch(/^[\w-]+$/)
      expect(periodNamed(periodName(choice))).toEqual(choice)
    }),
  )
})

it('takes nothing else for a period', () => {
  for (const name of ['', '20', 'map', '2020-01-01', '2020-1-1_', 'all '])
    expect(periodNamed(name)).toBeUndefined()
})
