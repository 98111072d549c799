import { parseRule } from '../../shared/audience/parseRule.ts'
import type { CountyCode, SegmentId } from '../../shared/contract/scalars.ts'
import type { SegmentCount, segmentsContract } from '../../shared/contract/segments.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { readRecipients } from '../store/contacts.ts'
import {
  findSegment,
  insertSegment,
  isSegmentInUse,
  listSegments,
  readSegment,
  removeSegment,
  updateSegment,
} from '../store/segments.ts'
import { audienceChanged } from './contacts.ts'
import type { Deps } from './deps.ts'
import type { UseCases } from './useCase.ts'

export const segments = {
  'segments.list': (deps) => ({ segments: listSegments(deps.workspace.database) }),

  'segments.save': (deps, { id, name, rule }) => {
    const { database } = deps.workspace
    parseRule(rule, deps.geo)
    const trimmed = name.trim()
    const holder = findSegment(database, trimmed)
    if (holder !== undefined && holder.id !== id) {
      throw new RundbrevError('segment-name-taken', { field: 'name' }, { name: trimmed })
    }
    const at = instantText(deps.now())
    const saved =
      id === null
        ? insertSegment(database, trimmed, rule.trim(), at)
        : updateSegment(database, id, trimmed, rule.trim(), at)
    if (saved === undefined) throw segmentNotFound(id)
    audienceChanged(deps)
    return saved
  },

  'segments.delete': (deps, { id }) => {
    const { database } = deps.workspace
    const segment = readSegment(database, id)
    if (segment === undefined) throw segmentNotFound(id)
    if (isSegmentInUse(database, id)) {
      throw new RundbrevError('segment-in-use', { id: String(id) }, { name: segment.name })
    }
    removeSegment(database, id)
    audienceChanged(deps)
    return {}
  },

  'segments.count': (deps, { rule }) => countSegment(deps, rule),
} satisfies UseCases<keyof typeof segmentsContract>

/** Counted as a send would count: from the same reading of recipients. Counties in the registry's order, none last. */
function countSegment({ workspace, geo }: Deps, rule: string): SegmentCount {
  const recipients = readRecipients(workspace.database, workspace.identityKey, rule, geo)
  const mailable = recipients.filter(({ suppressed }) => suppressed === null)
  const perCounty = new Map<CountyCode | null, number>()
  for (const { county } of mailable) perCounty.set(county, (perCounty.get(county) ?? 0) + 1)
  const inOrder = [...geo.counties.map(({ code }) => code), null]
  return {
    count: mailable.length,
    suppressed: recipients.length - mailable.length,
    byCounty: inOrder.flatMap((county) => {
      const count = perCounty.get(county)
      return count === undefined ? [] : [{ county, count }]
    }),
  }
}

function segmentNotFound(id: SegmentId | null): RundbrevError {
  return new RundbrevError('not-found', { id: String(id) }, { what: `segment ${id}` })
}
