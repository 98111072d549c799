import { Temporal } from 'temporal-polyfill'
import type { NoticeKind, NoticeSettings } from './noticeKind.ts'
import type { Publication } from './publication.ts'
import { stopSeconds } from './stopAccount.ts'

/** How long before it goes out a publication is told of. */
export const soonMinutes = 15
/** What ended longer ago than this is not news any more. */
export const newsHours = 12
/** Planned for less than this ahead, it was to go at once. */
const atOnceSeconds = 60

/** A publication as those who are told of it see it. */
export type Watched = Pick<
  Publication,
  | 'id'
  | 'state'
  | 'channelKind'
  | 'dueAt'
  | 'missed'
  | 'startedAt'
  | 'finishedAt'
  | 'ahead'
  | 'handsAhead'
  | 'trouble'
  | 'awaitsOfficer'
> & { readonly createdAt: string }

export interface NoticeState {
  readonly publications: readonly Watched[]
  /** The keys of what had come to pass when this computer looked last, in an earlier run too; null: it never has. */
  readonly told: ReadonlySet<string> | null
  /** When it was looked last in this run; null: not yet. */
  readonly lookedAt: Temporal.Instant | null
  readonly wanted: NoticeSettings
  /** The program's window is in front: what the officer has just done there is seen there. */
  readonly inFront: boolean
  /** Nothing starts by itself: all is paused, or sending is held. */
  readonly standsStill: boolean
}

/** What the desktop says at once, about one publication or several of which the same is to be told. */
export interface Notice {
  readonly kind: NoticeKind
  readonly publications: readonly Publication['id'][]
}

/** Whether it is a notification of the desktop, a line in the window that is in front, or nothing. */
type Loudness = 'told' | 'in-window' | 'quiet'

interface Happening {
  readonly id: Publication['id']
  readonly kind: NoticeKind
  /** The same happening has the same key, whoever looks and when. */
  readonly key: string
  readonly loudness: Loudness
}

/**
 * What the officer at this computer is to be told of now, and what has come to pass: whoever keeps the keys until the next time is told
 * nothing twice, also after a restart, and of a trouble that comes back again.
 *
 * Nothing is said 15 minutes before of what was planned, moved or let go on later than that; nothing of what is done by hand in the window
 * while it is in front; and of what was over before this computer looked for the first time only what goes out soon.
 */
export function dueNotices(
  state: NoticeState,
  now: Temporal.Instant,
): { readonly notices: readonly Notice[]; readonly inWindow: readonly Notice[]; readonly told: string[] } {
  const happenings = state.publications.flatMap((publication) => happeningsOf(publication, state, now))
  const news = happenings.filter(
    ({ key, kind }) => state.wanted[kind] && (state.told === null ? kind === 'soon' : !state.told.has(key)),
  )
  return {
    notices: grouped(news.filter(({ loudness }) => loudness === 'told')),
    inWindow: grouped(news.filter(({ loudness }) => loudness === 'in-window')),
    told: happenings.map(({ key }) => key).toSorted(),
  }
}

/** When the next publication comes within 15 minutes; null where none is known to. */
export function nextNoticeAt(
  publications: readonly Watched[],
  now: Temporal.Instant,
): Temporal.Instant | null {
  const moments = publications
    .filter(isComing)
    .map(soonAt)
    .filter((at) => isBefore(now, at))
  return moments.toSorted(Temporal.Instant.compare)[0] ?? null
}

function happeningsOf(publication: Watched, state: NoticeState, now: Temporal.Instant): Happening[] {
  const { id, awaitsOfficer, trouble, dueAt, startedAt, finishedAt } = publication
  const is = (kind: NoticeKind, at: string | null, loudness: Loudness = 'told'): Happening => ({
    ...{ id, kind, loudness },
    key: `${kind} ${id} ${at ?? ''}`,
  })
  if (trouble !== null || publication.state === 'failed') return [is('stopped', trouble?.code ?? finishedAt)]
  if (awaitsOfficer) return [is('byHand', startedAt)]
  if (publication.state === 'missed') return publication.missed === 'ask' ? [is('missed', dueAt)] : []
  if (isComing(publication)) {
    const comes = !isBefore(now, soonAt(publication)) && isBefore(now, instant(dueAt))
    if (!comes || state.standsStill) return []
    return [is('soon', dueAt, wasThereBefore(publication, state) ? 'told' : 'quiet')]
  }
  if (publication.state === 'running') {
    const at = beganAt(publication)
    const isNew = at !== null && isBefore(now, at.add({ seconds: stopSeconds }))
    return isNew ? [is('started', startedAt, state.inFront ? 'quiet' : 'told')] : []
  }
  if (publication.state !== 'done' || publication.channelKind === 'assisted' || finishedAt === null) return []
  if (isBefore(instant(finishedAt).add({ hours: newsHours }), now)) return []
  return [is('done', finishedAt, state.inFront && wasAtOnce(publication) ? 'in-window' : 'told')]
}

/** It waits for its time here, or where it was handed over. */
function isComing({ state, ahead }: Watched): boolean {
  return state === 'scheduled' || (state === 'running' && ahead === 'handed')
}

function soonAt({ dueAt }: Watched): Temporal.Instant {
  return instant(dueAt).subtract({ minutes: soonMinutes })
}

/** Whoever plans something for the next quarter of an hour knows that it goes out soon. */
function wasThereBefore(publication: Watched, { lookedAt }: NoticeState): boolean {
  const at = soonAt(publication)
  return isBefore(instant(publication.createdAt), at) && (lookedAt === null || isBefore(lookedAt, at))
}

function wasAtOnce({ createdAt, dueAt }: Watched): boolean {
  return isBefore(instant(dueAt), instant(createdAt).add({ seconds: atOnceSeconds }))
}

function beganAt({ startedAt, dueAt, handsAhead }: Watched): Temporal.Instant | null {
  if (startedAt === null) return null
  return handsAhead && startedAt < dueAt ? instant(dueAt) : instant(startedAt)
}

function grouped(happenings: readonly Happening[]): Notice[] {
  const kinds = [...new Set(happenings.map(({ kind }) => kind))]
  return kinds.map((kind) => ({
    kind,
    publications: happenings.filter((one) => one.kind === kind).map(({ id }) => id),
  }))
}

function instant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text)
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0
}
