import type { Input, Output } from '../../shared/contract/contract.ts'
import type { mediaContract } from '../../shared/contract/media.ts'
import type { MediaMentionId, MediaOutletId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { matchMediaKind } from '../../shared/reach/mediaKind.ts'
import type { MediaMention } from '../../shared/reach/mediaMention.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { readCorrected } from '../store/correctedObservations.ts'
import {
  insertMediaMention,
  listMediaMentions,
  mentionedSpan,
  readMediaMention,
  setMentionDeleted,
  updateMediaMention,
} from '../store/mediaMentions.ts'
import { insertOutlet, setOutletDeleted, updateOutlet } from '../store/mediaOutlets.ts'
import { observationRows } from '../store/reachRows.ts'
import type { Deps } from './deps.ts'
import { knownOutlets } from './knownOutlets.ts'
import { importMedia } from './mediaImport.ts'
import { mediaSeen } from './mediaSeen.ts'
import type { UseCases } from './useCase.ts'

/** Where we were seen or heard: in which medium, when, in which counties. */
export const media = {
  'media.outlets': (deps) => ({ outlets: knownOutlets(deps) }),

  'media.saveOutlet': (deps, { id, content }) => {
    const { database } = deps.workspace
    const saved = id === null ? insertOutlet(database, content) : updateOutlet(database, id, content)
    return changed(deps, saved ?? noOutlet(id))
  },

  'media.removeOutlet': (deps, { id }) => {
    const removed = setOutletDeleted(deps.workspace.database, id, instantText(deps.now()))
    return changed(deps, removed ?? noOutlet(id))
  },

  'media.restoreOutlet': (deps, { id }) =>
    changed(deps, setOutletDeleted(deps.workspace.database, id, null) ?? noOutlet(id)),

  'media.list': ({ workspace }, { period }) => ({
    mentions: listMediaMentions(workspace.database, { period }),
    span: mentionedSpan(workspace.database),
  }),

  'media.save': (deps, { id, content }) => {
    const { database } = deps.workspace
    if (id === null) {
      return changed(
        deps,
        requireMention(deps, insertMediaMention(database, content, instantText(deps.now()))),
      )
    }
    requireMention(deps, id)
    updateMediaMention(database, id, content)
    return changed(deps, requireMention(deps, id))
  },

  'media.remove': (deps, { id }) => {
    const mention = requireMention(deps, id)
    setMentionDeleted(deps.workspace.database, id, instantText(deps.now()))
    return changed(deps, mention)
  },

  'media.restore': (deps, { id }) => {
    setMentionDeleted(deps.workspace.database, id, null)
    return changed(deps, requireMention(deps, id))
  },

  'media.coverage': (deps, { period }) => mediaSeen(deps, period),

  'media.rows': rowsBehind,

  'media.import': importMedia,
} satisfies UseCases<keyof typeof mediaContract>

function rowsBehind(
  { workspace: { database } }: Deps,
  { period, kind, county }: Input<'media.rows'>,
): Output<'media.rows'> {
  const inList = kind !== 'other' && county !== 'unknown'
  const mentions = inList
    ? listMediaMentions(database, { period, kind: kind ?? undefined, county: county ?? undefined })
    : []
  if (county === 'country') return { mentions, observations: [], corrected: [] }
  const key = county === null ? undefined : county === 'unknown' ? null : county
  const isWanted = (channel: string) => kind === null || (matchMediaKind(channel) ?? 'other') === kind
  const counted = observationRows(database, period, 'county', key, ['mentions'])
  const observations = counted.filter(({ channel }) => isWanted(channel))
  return { mentions, observations, corrected: readCorrected(database, observations) }
}

/** @throws RundbrevError `not-found` */
function requireMention(deps: Deps, id: MediaMentionId): MediaMention {
  const mention = readMediaMention(deps.workspace.database, id)
  if (mention !== undefined) return mention
  throw new RundbrevError('not-found', { id: String(id) }, { what: `mention ${id}` })
}

function noOutlet(id: MediaOutletId | null): never {
  throw new RundbrevError('not-found', { id: String(id) }, { what: `outlet ${id}` })
}

function changed<T>(deps: Deps, answer: T): T {
  deps.emit({ name: 'area.changed', payload: { area: 'reach' } })
  return answer
}
