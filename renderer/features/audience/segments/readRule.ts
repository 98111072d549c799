import { formatRule } from '../../../../shared/audience/formatRule.ts'
import { parseRule } from '../../../../shared/audience/parseRule.ts'
import type { Rule, RuleNames } from '../../../../shared/audience/segmentRule.ts'
import type { Output } from '../../../../shared/contract/contract.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'

export type RuleReading =
  | { readonly kind: 'rule'; readonly rule: Rule | null }
  | { readonly kind: 'error'; readonly error: unknown }

/** A rule while it is being written: half of the time it is no rule yet. */
export function readRule(text: string, geo: GeoRegistry, names?: RuleNames): RuleReading {
  try {
    return { kind: 'rule', rule: parseRule(text, geo, names) }
  } catch (error) {
    return { kind: 'error', error }
  }
}

/** What a rule can name. */
export function namesOf({ lists, groups, numbers }: Output<'segments.names'>): RuleNames {
  return { lists, groups, publications: numbers }
}

/** A saved rule in the interface's words, whoever wrote it in whichever language. */
export function ruleInWords(text: string, geo: GeoRegistry): string {
  const reading = readRule(text, geo)
  return reading.kind === 'rule' ? formatRule(reading.rule, geo, wholeInterfaceLanguage()) : text
}
