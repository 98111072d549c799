import { parseRule } from '../../shared/audience/parseRule.ts'
import type { AskedRule, RuleMoment } from '../../shared/audience/segmentRule.ts'
import { readRuleNames } from '../store/ruleNames.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/**
 * A rule as it is meant now, in the workspace's zone; null for none or an empty one: everybody.
 *
 * @throws RundbrevError `rule-…` where it cannot be read, or names a list, group or publication that is not there
 */
export function askedRule(deps: Deps, text: string | null): AskedRule | null {
  const rule = parseRule(text ?? '', deps.geo, readRuleNames(deps.workspace.database))
  return rule === null ? null : { rule, at: ruleMoment(deps) }
}

export function ruleMoment({ workspace, now }: Deps): RuleMoment {
  const { zone } = readSettings(workspace.database)
  return { zone, today: now().toZonedDateTimeISO(zone).toPlainDate().toString() }
}
