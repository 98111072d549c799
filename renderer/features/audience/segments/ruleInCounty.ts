import { formatRule } from '../../../../shared/audience/formatRule.ts'
import type { Rule } from '../../../../shared/audience/segmentRule.ts'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'
import { readRule } from './readRule.ts'

/**
 * The rule that is counted as a rule's part in one county, so that a number leads to its contacts: whoever may be mailed
 * there. null: whoever has no county, which is whoever is in none of them.
 */
export function ruleInCounty(text: string, county: CountyCode | null, geo: GeoRegistry): string {
  const reading = readRule(text, geo)
  const rule = reading.kind === 'rule' ? reading.rule : null
  const there: Rule = {
    ...{ kind: 'compare', field: 'county', negated: county === null },
    values: county === null ? geo.counties.map(({ code }) => code) : [county],
  }
  const mailable: Rule = { kind: 'compare', field: 'suppressed', negated: false, values: ['no'] }
  return formatRule(
    { kind: 'and', rules: [...(rule === null ? [] : [rule]), there, mailable] },
    geo,
    wholeInterfaceLanguage(),
  )
}
