import type { SegmentId } from '../../shared/contract/scalars.ts'
import type { Segment, SegmentCount, segmentsContract } from '../../shared/contract/segments.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { readMembers } from '../store/listMembers.ts'
import { readRuleNames } from '../store/ruleNames.ts'
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
import { sentNewsletters } from '../store/sentNewsletters.ts'
import { askedRule } from './askedRule.ts'
import { audienceChanged } from './contacts.ts'
import type { Deps } from './deps.ts'
import { inSlices } from './inSlices.ts'
import { segmentsNaming } from './namedInRules.ts'
import type { UseCases } from './useCase.ts'

export const segments = {
  'segments.list': (deps) => ({ segments: listSegments(deps.workspace.database) }),

  'segments.counts': (deps) => inSlices(countAll(deps)),

  'segments.save': (deps, { id, name, rule }) => {
    const { database } = deps.workspace
    askedRule(deps, rule)
    const kept = { name: refuseTakenName(deps, name, id), kind: 'rule', rule: rule.trim() } as const
    const saved = database.transaction(() => {
      const before = id === null ? undefined : requireSegment(deps, id)
      if (before?.kind === 'list') throw new RundbrevError('segment-is-list', {}, { name: before.name })
      const at = instantText(deps.now())
      const segment = id === null ? insertSegment(database, kept, at) : updateSegment(database, id, kept, at)
      if (segment === undefined) throw segmentNotFound(id)
      noteSegment(deps, 'segment.saved', segment, { rule: segment.rule })
      return segment
    })
    audienceChanged(deps)
    return saved
  },

  'segments.delete': (deps, { id }) => {
    const { database } = deps.workspace
    const members = database.transaction(() => {
      const segment = requireSegment(deps, id)
      refuseUsed(deps, segment)
      const members = segment.kind === 'list' ? readMembers(database, id) : []
      removeSegment(database, id)
      noteSegment(deps, 'segment.deleted', segment, {
        ...(segment.kind === 'list' ? { contacts: members.length } : { rule: segment.rule }),
      })
      return members
    })
    audienceChanged(deps)
    return { members }
  },

  'segments.count': (deps, { rule }) => countSegment(deps, rule),

  'segments.names': ({ workspace }) => {
    const { lists, groups, publications } = readRuleNames(workspace.database)
    const sent = sentNewsletters(workspace.database)
    return { lists: [...lists], groups: [...groups], publications: sent, numbers: [...publications] }
  },
} satisfies UseCases<Extract<keyof typeof segmentsContract, `segments.${string}`>>

/**
 * The name as it is kept.
 *
 * @throws RundbrevError `segment-name-taken` where another segment or list has it, case, accents and spaces aside
 */
export function refuseTakenName(deps: Deps, name: string, id: SegmentId | null): string {
  const trimmed = name.trim()
  const holder = findSegment(deps.workspace.database, trimmed)
  if (holder !== undefined && holder.id !== id) {
    throw new RundbrevError('segment-name-taken', { field: 'name' }, { name: trimmed })
  }
  return trimmed
}

/** @throws RundbrevError `not-found` */
export function requireSegment(deps: Deps, id: SegmentId): Segment {
  const segment = readSegment(deps.workspace.database, id)
  if (segment === undefined) throw segmentNotFound(id)
  return segment
}

export function noteSegment(
  { workspace, actor, now }: Deps,
  action: 'segment.saved' | 'segment.deleted',
  { name, kind }: Segment,
  values: Readonly<Record<string, string | number>>,
): void {
  const details = { values: { name, kind, ...values } }
  noteAct(workspace.database, { at: instantText(now()), actor, action, details })
}

/** Between two segments the windows get their answers. */
function* countAll(deps: Deps) {
  const count = (rule: string) => {
    const { count, suppressed } = countSegment(deps, rule)
    return count + suppressed
  }
  const everybody = count('')
  const segments: { id: SegmentId; contacts: number | null }[] = []
  for (const { id, rule } of listSegments(deps.workspace.database)) {
    yield
    try {
      segments.push({ id, contacts: count(rule) })
    } catch {
      // Its rule names what is no longer there: its own screen says so.
      segments.push({ id, contacts: null })
    }
  }
  return { everybody, segments }
}

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

function refuseUsed(deps: Deps, { id, name, kind }: Segment): void {
  if (isSegmentInUse(deps.workspace.database, id)) {
    throw new RundbrevError('segment-in-use', { id: String(id) }, { name })
  }
  const users = kind === 'list' ? segmentsNaming(deps, 'list', name) : []
  if (users.length > 0) {
    throw new RundbrevError('list-in-rules', { id: String(id) }, { name, segments: users.join(', ') })
  }
}

function segmentNotFound(id: SegmentId | null): RundbrevError {
  return new RundbrevError('not-found', { id: String(id) }, { what: `segment ${id}` })
}
