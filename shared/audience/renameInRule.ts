import type { GeoRegistry } from '../geo/registry.ts'
import { foldText } from '../text/foldText.ts'
import { quoteRuleValue } from './formatRule.ts'
import { valuesInRule } from './parseRule.ts'

export type NamedField = 'list' | 'group'

/**
 * Whether a rule names a list or a group; a rule that cannot be read names nothing.
 */
export function ruleNamesIt(text: string, field: NamedField, name: string, geo: GeoRegistry): boolean {
  return namings(text, field, name, geo).length > 0
}

/** The rule with a list or a group under its new name, otherwise as it was written. */
export function renameInRule(
  text: string,
  field: NamedField,
  { from, to }: { readonly from: string; readonly to: string },
  geo: GeoRegistry,
): string {
  return namings(text, field, from, geo)
    .reverse()
    .reduce((renamed, { token: { position, length } }) => {
      return `${renamed.slice(0, position - 1)}${quoteRuleValue(to)}${renamed.slice(position - 1 + length)}`
    }, text)
}

function namings(text: string, field: NamedField, name: string, geo: GeoRegistry) {
  try {
    const wanted = foldText(name)
    return valuesInRule(text, geo).filter(
      (found) => found.field === field && foldText(found.value) === wanted,
    )
  } catch {
    return []
  }
}
