import { type NamedField, renameInRule, ruleNamesIt } from '../../shared/audience/renameInRule.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { listSegments, updateSegment } from '../store/segments.ts'
import type { Deps } from './deps.ts'

/** Every saved rule's longest text, as the contract has it. */
const longestRule = 2000

/**
 * Has the saved rules that name a list or a group name it anew. Call in the transaction that renames it.
 *
 * @throws RundbrevError `rule-too-long` where the new name makes a rule longer than one may be
 */
export function renameInRules(
  deps: Deps,
  field: NamedField,
  names: { readonly from: string; readonly to: string },
): void {
  for (const { id, name, rule } of rulesOf(deps)) {
    const renamed = renameInRule(rule, field, names, deps.geo)
    if (renamed === rule) continue
    if (renamed.length > longestRule) throw new RundbrevError('rule-too-long', { field: 'name' }, { name })
    updateSegment(deps.workspace.database, id, { name, rule: renamed }, instantText(deps.now()))
  }
}

/** The names of the segments whose rule names a list or a group. */
export function segmentsNaming(deps: Deps, field: NamedField, name: string): string[] {
  return rulesOf(deps)
    .filter(({ rule }) => ruleNamesIt(rule, field, name, deps.geo))
    .map((segment) => segment.name)
}

function rulesOf({ workspace }: Deps) {
  return listSegments(workspace.database).filter(({ kind }) => kind === 'rule')
}
