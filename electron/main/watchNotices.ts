import type { Temporal } from 'temporal-polyfill'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import {
  dueNotices,
  type Notice,
  newsHours,
  nextNoticeAt,
  soonMinutes,
} from '../../shared/schedule/notices.ts'
import { type NoticeText, noticeText } from '../../shared/schedule/noticeText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { keyedHash } from '../store/identity.ts'
import { readPausedAll } from '../store/pausedAll.ts'
import { readPublication } from '../store/publications.ts'
import { readSegment } from '../store/segments.ts'
import { readSettings } from '../store/settings.ts'
import { watchedPublications } from '../store/watchedPublications.ts'
import { audience } from '../usecases/audience.ts'
import type { Deps } from '../usecases/deps.ts'
import { readNotices, saveTold } from './keptNotices.ts'

/** Where notices are shown. */
export interface NoticeDesk {
  readonly userData: string
  /** undefined where no workspace is open. */
  readonly deps: () => Deps | undefined
  /** The program's window is what the officer has before them. */
  readonly inFront: () => boolean
  /** By the desktop. */
  readonly show: (text: NoticeText, publications: Notice['publications']) => void
  /** In the window. */
  readonly tell: (text: NoticeText) => void
}

export interface NoticeWatch {
  /** Something has changed: looked at within a moment, once however much changes in it. */
  changed(): void
  stop(): void
}

/** What changes together is told together. */
const togetherMs = 400
/** How long it is not looked at most. */
const longestMs = 60_000
/** A publication that was due longer ago than this is no news. */
const dueHours = 14 * 24

/** Looks at what has come to pass in the open workspace, whenever something changes and when something goes out soon. */
export function watchNotices(desk: NoticeDesk): NoticeWatch {
  const looked = new WeakMap<Deps, Temporal.Instant>()
  let timer: NodeJS.Timeout | undefined

  const wait = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(look, milliseconds)
    // Nobody is kept from quitting by it.
    timer.unref()
  }

  const look = () => {
    const deps = desk.deps()
    let next: Temporal.Instant | null = null
    if (deps !== undefined) {
      try {
        next = lookOnce(desk, deps, looked.get(deps) ?? null)
        looked.set(deps, deps.now())
      } catch (error) {
        // As a disk that is full: what has come to pass is told when it is looked again.
        deps.log('notices.failed', {}, error)
      }
    }
    const left =
      next === null || deps === undefined ? longestMs : deps.now().until(next).total('milliseconds')
    wait(Math.min(Math.max(left, togetherMs), longestMs))
  }

  return {
    changed: () => wait(togetherMs),
    stop: () => clearTimeout(timer),
  }
}

/** @returns when something comes to pass by the clock alone */
export function lookOnce(
  desk: NoticeDesk,
  deps: Deps,
  lookedAt: Temporal.Instant | null,
): Temporal.Instant | null {
  const { database, identityKey } = deps.workspace
  const now = deps.now()
  const publications = watchedPublications(database, {
    dueUntil: instantText(now.add({ minutes: soonMinutes, milliseconds: longestMs })),
    dueSince: instantText(now.subtract({ hours: dueHours })),
    endedSince: instantText(now.subtract({ hours: newsHours })),
  })
  const workspace = keyedHash(identityKey, 'notices')
  const { wanted, told } = readNotices(desk.userData)
  const before = told[workspace]
  const state = {
    ...{ publications, wanted, lookedAt, inFront: desk.inFront() },
    told: before === undefined ? null : new Set(before),
    standsStill: deps.guard.isHeld() || readPausedAll(database) !== null,
  }
  const due = dueNotices(state, now)
  // On the disk first: rather nothing than twice.
  if (before?.join('\n') !== due.told.join('\n')) saveTold(desk.userData, workspace, due.told)
  for (const notice of due.notices) desk.show(textOf(deps, notice), notice.publications)
  for (const notice of due.inWindow) desk.tell(textOf(deps, notice))
  return nextNoticeAt(publications, now)
}

function textOf(deps: Deps, { kind, publications }: Notice): NoticeText {
  const { database } = deps.workspace
  const told = publications.flatMap((id) => readPublication(database, id) ?? [])
  const [first] = told
  const recipients =
    kind === 'soon' && first !== undefined && told.length === 1 ? recipientsOf(deps, first) : null
  return noticeText(kind, told, recipients, createTranslator(readSettings(database).language))
}

/** How many it would go to now; the segment is read again when it starts. */
function recipientsOf(deps: Deps, { channelKind, segmentId }: Publication): number | null {
  if (channelKind !== 'email') return null
  const segment = segmentId === null ? undefined : readSegment(deps.workspace.database, segmentId)
  return audience['segments.count'](deps, { rule: segment?.rule ?? '' }).count
}
