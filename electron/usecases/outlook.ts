import { Temporal } from 'temporal-polyfill'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Coming, Outlook, UnderWay } from '../../shared/program/outlook.ts'
import { type QuitQuestion, quitHorizon, quitQuestion } from '../../shared/program/quitQuestion.ts'
import { awakeAhead, wantsAwake } from '../../shared/program/wantsAwake.ts'
import { howFar } from '../../shared/schedule/howFar.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { lateUntil } from '../../shared/schedule/lateness.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { readPausedAll } from '../store/pausedAll.ts'
import { readPending } from '../store/pending.ts'
import { comingBetween, countNeedingOfficer, nextComing, underWay } from '../store/scheduleOutlook.ts'
import { mayClaim } from '../store/schedulerLease.ts'
import { readSegment } from '../store/segments.ts'
import { readSettings } from '../store/settings.ts'
import { serviceOf } from '../workspace/turns.ts'
import type { Deps } from './deps.ts'
import { isUnderWay } from './rounds.ts'
import { segments } from './segments.ts'

/** What the program has before it in its open workspace, for whoever asks often. */
export interface OutlookReader {
  outlook(): Outlook
  /** What somebody who quits now is asked about; null: nothing. */
  quitQuestion(): QuitQuestion | null
  /** Whether the computer must not fall asleep. */
  wantsAwake(): boolean
}

/** A segment of a large audience is not counted every second: how many it was a minute ago is good enough for a menu. */
const countedForSeconds = 60

export function createOutlookReader(deps: Deps): OutlookReader {
  const { database, folder } = deps.workspace
  let counted:
    | { readonly id: PublicationId; readonly at: Temporal.Instant; readonly count: number | null }
    | undefined

  const recipientsOf = (publication: Publication): number | null => {
    if (publication.channelKind !== 'email') return null
    const now = deps.now()
    if (counted?.id === publication.id && counted.at.until(now).total('seconds') < countedForSeconds)
      return counted.count
    const count = countRecipients(deps, publication)
    counted = { id: publication.id, at: now, count }
    return count
  }

  const standing = () => ({
    isPaused: readPausedAll(database) !== null,
    isHeld: deps.guard.isHeld(),
    underWay: underWay(database).map(progressOf),
  })

  return {
    outlook() {
      const next = nextComing(database, instantText(deps.now()))
      return {
        ...standing(),
        next: next === undefined ? null : comingOf(next, recipientsOf(next)),
        needs: countNeedingOfficer(database),
      }
    },

    quitQuestion() {
      const now = deps.now()
      const horizon = quitHorizon(now, readSettings(database).zone, isRedDay)
      const coming = comingBetween(database, instantText(now), instantText(horizon))
      const service = serviceOf(folder)?.host ?? null
      return quitQuestion(
        { ...standing(), service, coming: coming.map((one) => comingOf(one, null)) },
        horizon,
      )
    },

    wantsAwake() {
      const now = deps.now()
      return wantsAwake(
        {
          pending: readPending(database, now.add(awakeAhead)),
          isUnderWay: (id) => isUnderWay(database, id),
          isStill: readPausedAll(database) !== null || deps.guard.isHeld() || !mayClaim(database),
        },
        now,
      )
    },
  }
}

function comingOf(publication: Publication, recipients: number | null): Coming {
  const { postTitle: title, channelName: channel, zone, missed } = publication
  const dueAt = Temporal.Instant.from(publication.dueAt)
  return {
    ...{ title, channel, recipients, dueAt, zone, missed },
    lateUntil: lateUntil({ ...publication, dueAt }, isRedDay),
    isElsewhere: publication.ahead === 'handed',
  }
}

function progressOf(publication: Publication): UnderWay {
  return { title: publication.postTitle, channel: publication.channelName, ...howFar(publication) }
}

/** null where its rule cannot be asked any more: its own page says why. */
function countRecipients(deps: Deps, { segmentId }: Publication): number | null {
  const rule = segmentId === null ? '' : readSegment(deps.workspace.database, segmentId)?.rule
  if (rule === undefined) return null
  try {
    return segments['segments.count'](deps, { rule }).count
  } catch {
    return null
  }
}
