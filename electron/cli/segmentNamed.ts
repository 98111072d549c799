import type { SegmentId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { findSegment } from '../store/segments.ts'
import type { Deps } from '../usecases/deps.ts'

/** The segment that --segment names. @throws RundbrevError `not-found` */
export function segmentNamed(deps: Deps, name: string): { readonly id: SegmentId; readonly rule: string } {
  const segment = findSegment(deps.workspace.database, name)
  if (segment === undefined) throw new RundbrevError('not-found', { field: '--segment' }, { what: name })
  return segment
}
