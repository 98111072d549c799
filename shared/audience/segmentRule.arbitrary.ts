import fc from 'fast-check'
import type { GeoRegistry } from '../geo/registry.ts'
import { oneLine } from '../text/lines.ts'
import type { Rule } from './segmentRule.ts'

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
      fc.record({ field: fc.constantFrom('role', 'tag', 'organisation'), values: several(texts) }),
    )
    .chain(({ field, values }) =>
      fc.boolean().map((negated): Rule => ({ kind: 'compare', field, negated, values })),
    )
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      comparison,
      tie('rule').map((inner): Rule => ({ kind: 'not', rule: inner })),
      fc
        .tuple(fc.constantFrom('and', 'or'), fc.array(tie('rule'), { minLength: 2, maxLength: 3 }))
        .map(([kind, parts]): Rule => ({ kind, rules: parts })),
    ),
  }))
  return rule
}

function several(values: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  return fc.uniqueArray(values, { minLength: 1, maxLength: 3 })
}
