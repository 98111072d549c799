import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { findSegment } from '../store/segments.ts'
import { askedRule } from './askedRule.ts'
import type { Deps } from './deps.ts'

/**
 * The rule that somebody means who may name a segment or write a rule.
 *
 * @throws RundbrevError `not-found` for what is neither and has no sign of a rule, `rule-…` for a rule with a fault
 */
export function ruleMeant(deps: Deps, nameOrRule: string): string {
  const segment = findSegment(deps.workspace.database, nameOrRule.trim())
  if (segment !== undefined) return segment.rule
  if (nameOrRule.trim() !== '' && !/[=(<>]|mailed|mejlad/i.test(nameOrRule)) {
    throw new RundbrevError('not-found', { field: 'segment' }, { what: nameOrRule })
  }
  askedRule(deps, nameOrRule)
  return nameOrRule
}
