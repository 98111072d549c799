import type { AuditAction } from '../../shared/audience/audit.ts'
import type { Input, Output } from '../../shared/contract/contract.ts'
import type { mediaContract } from '../../shared/contract/media.ts'
import type { MediaMentionId, MediaOutletId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { matchMediaKind } from '../../shared/reach/mediaKind.ts'
import type { MediaMention } from '../../shared/reach/mediaMention.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { readCorrected } from '../store/correctedObservations.ts'
import type { Database } from '../store/database.ts'
import {
  countMentionsIn,
  insertMediaMention,
  listMediaMentions,
  mentionedSpan,
  readMediaMention,
  setMentionDeleted,
  updateMediaMention,
} from '../store/mediaMentions.ts'
import { insertOutlet, listOwnOutlets, setOutletDeleted, updateOutlet } from '../store/mediaOutlets.ts'
import { observationRows } from '../store/reachRows.ts'
import type { Deps } from './deps.ts'
import { knownOutlets } from './knownOutlets.ts'
import { importMedia } from './mediaImport.ts'
import { mediaSeen } from './mediaSeen.ts'
import { noteReach, reachChanged } from './reach.ts'
import type { UseCases } from './useCase.ts'

/** Where we were seen or heard: in which medium, when, in which counties. */
export const media = {
  'media.outlets': (deps) => ({ outlets: knownOutlets(deps) }),

  'media.ownOutlets': ({ workspace: { database } }) => ({
    outlets: listOwnOutlets(database).map((outlet) => ({
      ...outlet,
      mentions: countMentionsIn(database, outlet.name),
    })),
  }),

  'media.saveOutlet': (deps, { id, content }) =>
    entered(deps, (database) => {
      const saved = id === null ? insertOutlet(database, content) : updateOutlet(database, id, content)
      const outlet = saved ?? noOutlet(id)
      noteReach(deps, id === null ? 'outlet.added' : 'outlet.changed', { id: Number(outlet.id) })
      return outlet
    }),

  'media.removeOutlet': (deps, { id }) =>
    entered(deps, (database) => {
      const outlet = listOwnOutlets(database).find((one) => one.id === id) ?? noOutlet(id)
      const used = countMentionsIn(database, outlet.name)
      if (used > 0) {
        throw new RundbrevError('media-outlet-in-use', { id: String(id) }, { outlet: outlet.name, used })
      }
      setOutletDeleted(database, id, instantText(deps.now()))
      noteReach(deps, 'outlet.removed', { id })
      return outlet
    }),

  'media.restoreOutlet': (deps, { id }) =>
    entered(deps, (database) => {
      const outlet = setOutletDeleted(database, id, null) ?? noOutlet(id)
      noteReach(deps, 'outlet.restored', { id })
      return outlet
    }),

  'media.list': ({ workspace }, { period }) => ({
    mentions: listMediaMentions(workspace.database, { period }),
    span: mentionedSpan(workspace.database),
  }),

  'media.save': (deps, { id, content }) =>
    entered(deps, (database) => {
      if (id === null) {
        const added = insertMediaMention(database, content, instantText(deps.now()))
        return noted(deps, 'mention.added', requireMention(deps, added))
      }
      requireMention(deps, id)
      updateMediaMention(database, id, content)
      return noted(deps, 'mention.changed', requireMention(deps, id))
    }),

  'media.remove': (deps, { id }) =>
    entered(deps, (database) => {
      const mention = requireMention(deps, id)
      setMentionDeleted(database, id, instantText(deps.now()))
      return noted(deps, 'mention.removed', mention)
    }),

  'media.restore': (deps, { id }) =>
    entered(deps, (database) => {
      setMentionDeleted(database, id, null)
      return noted(deps, 'mention.restored', requireMention(deps, id))
    }),

  'media.coverage': (deps, { period }) => mediaSeen(deps, period),

  'media.rows': rowsBehind,

  'media.import': importMedia,
} satisfies UseCases<Exclude<keyof typeof mediaContract, `desktop.${string}`>>

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

/** What it is called and who is in it stays out of the log: that may name a person. */
function noted(deps: Deps, action: AuditAction, mention: MediaMention): MediaMention {
  noteReach(deps, action, { id: mention.id, day: mention.day })
  return mention
}

/** An act and its entry in the log, both or neither; then whoever shows reach is told. */
function entered<T>(deps: Deps, act: (database: Database) => T): T {
  const { database } = deps.workspace
  const answer = database.transaction(() => act(database))
  reachChanged(deps)
  return answer
}
