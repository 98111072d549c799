import type { SegmentId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { listSegments } from '../store/segments.ts'
import type { Deps } from './deps.ts'
import { segments } from './segments.ts'

/**
 * Whether somebody who may be mailed is in both of two segments as they are now; each pair is counted once. A rule that cannot be
 * read any more, since what it names is gone, has nobody.
 */
export function segmentsOverlap(deps: Deps): (one: SegmentId, other: SegmentId) => boolean {
  const rules = new Map(listSegments(deps.workspace.database).map(({ id, rule }) => [id, rule]))
  const known = new Map<string, boolean>()
  return (one, other) => {
    const pair = [one, other].toSorted((a, b) => a - b)
    const key = pair.join(' ')
    const answer = known.get(key) ?? isAnybodyIn(deps, [rules.get(one), rules.get(other)])
    known.set(key, answer)
    return answer
  }
}

function isAnybodyIn(deps: Deps, rules: readonly (string | undefined)[]): boolean {
  const rule = rules.flatMap((each) => (each?.trim() ? [`(${each})`] : [])).join(' and ')
  try {
    return segments['segments.count'](deps, { rule }).count > 0
  } catch (error) {
    if (error instanceof RundbrevError) return false
    throw error
  }
}
