import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import { clockText } from '../i18n/clockText.ts'
import type { NoticeKind } from './noticeKind.ts'
import type { Publication } from './publication.ts'

/** What can be done from a notification besides going to what it tells of. */
export type NoticeAct = 'pause' | 'stop' | 'reach'

/** A notification in words. Titles, channels and counts stand in it, and nothing about a person: anybody may see the desktop. */
export interface NoticeText {
  readonly title: string
  readonly body: string
  /** Where it leads, as an address of the window. */
  readonly path: string
  readonly acts: readonly NoticeAct[]
}

/** Most titles that are named where several publications are told of. */
const mostTitles = 3

/**
 * @param publications at least one
 * @param recipients how many the only one goes to; null where nobody is written to, or nobody knows
 */
export function noticeText(
  kind: NoticeKind,
  publications: readonly Publication[],
  recipients: number | null,
  t: TFunction,
): NoticeText {
  const [first] = publications
  const acts = actsOf(kind, publications)
  if (first === undefined || publications.length > 1) {
    const count = publications.length
    const title = t(`notices.many.${kind}`, { count, time: timesOf(publications, t) })
    return { title, body: titlesOf(publications, t), path: '/sending', acts }
  }
  const { id, channelName: channel } = first
  const words = { title: titleOf(first, t), channel, time: timeOf(first, t) }
  return {
    title: t(`notices.one.${kind}`, words),
    body:
      kind === 'soon'
        ? soonBody(first, recipients, t)
        : kind === 'done'
          ? doneBody(first, t)
          : t(`notices.body.${kind}`, words),
    path: `/sending/${id}`,
    acts,
  }
}

function actsOf(kind: NoticeKind, publications: readonly Publication[]): NoticeAct[] {
  if (kind === 'started') return ['stop']
  if (kind === 'done') return ['reach']
  return kind === 'soon' && publications.length === 1 ? ['pause'] : []
}

function soonBody({ channelName: channel }: Publication, recipients: number | null, t: TFunction): string {
  return recipients === null ? channel : t('notices.body.recipients', { channel, count: recipients })
}

/** What became of it, in numbers: only those that there are any of. */
function doneBody({ channelName: channel, counts, steps }: Publication, t: TFunction): string {
  if (steps !== null) {
    const doubt = steps.inDoubt > 0 ? [t('notices.body.stepsInDoubt', { count: steps.inDoubt })] : []
    return [channel, ...doubt].join('. ')
  }
  const parts = [
    ['sent', counts.sent],
    ['bounced', counts.bounced],
    ['rejected', counts.rejected],
    ['inDoubt', counts['in-doubt']],
  ] as const
  const told = parts.flatMap(([key, count]) => (count > 0 ? [t(`notices.count.${key}`, { count })] : []))
  return `${channel}: ${told.join(', ')}`
}

function titleOf({ postTitle }: Publication, t: TFunction): string {
  return postTitle === '' ? t('compose.untitled') : postTitle
}

function titlesOf(publications: readonly Publication[], t: TFunction): string {
  const titles = [...new Set(publications.map((one) => titleOf(one, t)))]
  const more = titles.length - mostTitles
  const named = titles.slice(0, mostTitles).join(', ')
  return more > 0 ? t('notices.more', { named, count: more }) : named
}

/** "09.00", on the wall that was meant. */
function timeOf({ dueAt, zone }: Publication, t: TFunction): string {
  return clockText(Temporal.Instant.from(dueAt).toZonedDateTimeISO(zone).toPlainTime(), t)
}

/** "09.00", or "09.00–09.10" where they are not all at one time. */
function timesOf(publications: readonly Publication[], t: TFunction): string {
  const inOrder = publications
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
    .map((one) => timeOf(one, t))
  const [first = '', last = ''] = [inOrder[0], inOrder.at(-1)]
  return first === last ? first : `${first}–${last}`
}
