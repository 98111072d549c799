import fc from 'fast-check'
import type { GeoRegistry } from '../geo/registry.ts'
import { oneLine } from '../text/lines.ts'
import { consentValues } from './ruleValues.ts'
import { countFields, countOperators, type MailedWhen, periodUnits, type Rule } from './segmentRule.ts'

/** Texts that people and mischief would compare with. */
const words = fc.oneof(
  fc.constantFrom(
    'rektor',
    'Rektor',
    'press',
    'och',
    'not',
    'i',
    'a"b',
    '24',
    'mejlad',
    'never',
    'de',
    "o'x",
    '%',
    '_',
    '); DROP TABLE contacts; --',
  ),
  fc.string({ minLength: 1, maxLength: 8 }),
)
const texts = words.map(oneLine).filter((text) => text !== '')

/** Any rule, for the tests that state a law. */
export function rules(geo: GeoRegistry): fc.Arbitrary<Rule> {
  const county = fc.constantFrom(...geo.counties.map(({ code }) => code))
  const municipality = fc.constantFrom(...geo.municipalities.map(({ code }) => code))
  const comparison = fc
    .oneof(
      fc.record({ field: fc.constant('county' as const), values: several(county) }),
      fc.record({ field: fc.constant('municipality' as const), values: several(municipality) }),
      fc.record({ field: fc.constant('language' as const), values: several(fc.constantFrom('sv', 'en')) }),
      fc.record({
        field: fc.constantFrom('role', 'tag', 'organisation', 'list', 'group'),
        values: several(texts),
      }),
      fc.record({
        field: fc.constant('consent' as const),
        values: several(fc.constantFrom(...consentValues)),
      }),
      fc.record({
        field: fc.constant('suppressed' as const),
        values: several(fc.constantFrom('yes', 'no')),
      }),
      fc.record({
        field: fc.constant('received' as const),
        values: several(fc.nat({ max: 99 }).map(String)),
      }),
    )
    .chain(({ field, values }) =>
      fc.boolean().map((negated): Rule => ({ kind: 'compare', field, negated, values })),
    )
  const count = fc.record({
    kind: fc.constant('count' as const),
    field: fc.constantFrom(...countFields),
    operator: fc.constantFrom(...countOperators),
    number: fc.nat({ max: 5 }),
  })
  const mailed = fc.record({ kind: fc.constant('mailed' as const), when: moments })
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { arbitrary: comparison, weight: 4 },
      count,
      mailed,
      tie('rule').map((inner): Rule => ({ kind: 'not', rule: inner })),
      fc
        .tuple(fc.constantFrom('and', 'or'), fc.array(tie('rule'), { minLength: 2, maxLength: 3 }))
        .map(([kind, parts]): Rule => ({ kind, rules: parts })),
    ),
  }))
  return rule
}

const days = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const moments: fc.Arbitrary<MailedWhen> = fc.oneof(
  fc.constant({ kind: 'never' as const }),
  fc.record({ kind: fc.constantFrom('before' as const, 'after' as const), day: days }),
  fc.record({
    kind: fc.constant('within' as const),
    amount: fc.integer({ min: 1, max: 30 }),
    unit: fc.constantFrom(...periodUnits),
  }),
)

function several(values: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  return fc.uniqueArray(values, { minLength: 1, maxLength: 3 })
}
