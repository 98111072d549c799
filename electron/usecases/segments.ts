import type { SegmentId } from '../../shared/contract/scalars.ts'
import type { SegmentCount, segmentsContract } from '../../shared/contract/segments.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { countByCounty } from '../store/segmentCount.ts'
import {
  findSegment,
  insertSegment,
  isSegmentInUse,
  listSegments,
  readSegment,
  removeSegment,
  updateSegment,
} from '../store/segments.ts'
import { askedRule } from './askedRule.ts'
import { audienceChanged } from './contacts.ts'
import type { Deps } from './deps.ts'
import type { UseCases } from './useCase.ts'

export const segments = {
  'segments.list': (deps) => ({ segments: listSegments(deps.workspace.database) }),

  'segments.save': (deps, { id, name, rule }) => {
    const { database } = deps.workspace
    askedRule(deps, rule)
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

/** Whom a send would reach now. Counties in the registry's order, none last. */
function countSegment(deps: Deps, rule: string): SegmentCount {
  const rows = new Map(
    countByCounty(deps.workspace.database, askedRule(deps, rule)).map((row) => [row.county, row]),
  )
  const inOrder = [...deps.geo.counties.map(({ code }) => code), null]
  const counted = inOrder.flatMap((county) => rows.get(county) ?? [])
  const suppressed = counted.reduce((sum, row) => sum + row.suppressed, 0)
  return {
    count: counted.reduce((sum, row) => sum + row.contacts, 0) - suppressed,
    suppressed,
    byCounty: counted.flatMap((row) => {
      const count = row.contacts - row.suppressed
      return count === 0 ? [] : [{ county: row.county, count }]
    }),
  }
}

function segmentNotFound(id: SegmentId | null): RundbrevError {
  return new RundbrevError('not-found', { id: String(id) }, { what: `segment ${id}` })
}
