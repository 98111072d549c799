import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { PublicationId } from '../contract/scalars.ts'
import { usualNotices } from './noticeKind.ts'
import { dueNotices, type NoticeState, nextNoticeAt, type Watched } from './notices.ts'

const at = (time: string) => Temporal.Instant.from(`2026-12-18T${time}Z`)
const text = (time: string) => `2026-12-18T${time}.000Z`

function watched(id: number, part: Partial<Watched> = {}): Watched {
  return {
    id: id as PublicationId,
    ...{ state: 'scheduled', channelKind: 'email', dueAt: text('08:00:00'), missed: 'ask' },
    ...{ startedAt: null, finishedAt: null, ahead: null, handsAhead: false, trouble: null },
    ...{ awaitsOfficer: false, createdAt: '2026-12-01T08:00:00.000Z' },
    ...part,
  }
}

const done = { state: 'done', startedAt: text('08:00:00'), finishedAt: text('08:03:00') } as const
const trouble = { code: 'smtp-auth-refused', place: {}, values: {} }

function look(publications: readonly Watched[], time: string, part: Partial<NoticeState> = {}) {
  return dueNotices(
    {
      ...{ publications, told: new Set<string>(), lookedAt: null, wanted: usualNotices },
      ...{ inFront: false, standsStill: false },
      ...part,
    },
    at(time),
  )
}

describe('15 minutes before', () => {
  it.each([
    ['07:44:59', []],
    ['07:45:00', [{ kind: 'soon', publications: [1] }]],
    ['07:59:59', [{ kind: 'soon', publications: [1] }]],
    ['08:00:00', []],
  ])('at %s', (time, notices) => {
    expect(look([watched(1)], time).notices).toEqual(notices)
  })

  it('tells of one that a network keeps the time of, too', () => {
    const handed = watched(1, { state: 'running', ahead: 'handed', handsAhead: true })
    expect(look([handed], '07:50:00').notices).toMatchObject([{ kind: 'soon' }])
  })

  it('says nothing of what was planned, moved or let go on later than that, and of nothing that stands still', () => {
    expect(look([watched(1, { createdAt: text('07:46:00') })], '07:47:00').notices).toEqual([])
    expect(look([watched(1)], '07:47:00', { lookedAt: at('07:46:30') }).notices).toEqual([])
    expect(look([watched(1)], '07:47:00', { standsStill: true })).toMatchObject({ notices: [], told: [] })
    // Slept from before until after.
    expect(look([watched(1)], '07:57:00', { lookedAt: at('06:00:00') }).notices).toHaveLength(1)
  })

  it('knows when the next one comes', () => {
    const later = watched(2, { dueAt: text('09:00:00') })
    expect(nextNoticeAt([watched(1), later], at('07:45:00'))?.toString()).toBe('2026-12-18T08:45:00Z')
    expect(nextNoticeAt([watched(1)], at('07:50:00'))).toBeNull()
  })
})

describe('what comes to pass', () => {
  it('is told once, whoever looks again with the keys that were kept', () => {
    const all = [
      watched(1),
      watched(2, done),
      watched(3, { state: 'paused', trouble }),
      watched(4, { state: 'missed' }),
      watched(5, {
        state: 'running',
        startedAt: text('07:58:30'),
        channelKind: 'assisted',
        awaitsOfficer: true,
      }),
      watched(6, { state: 'running', startedAt: text('07:58:30') }),
    ]
    const first = look(all, '07:59:00')
    expect(first.notices.map(({ kind }) => kind)).toEqual([
      'soon',
      'done',
      'stopped',
      'missed',
      'byHand',
      'started',
    ])
    expect(look(all, '07:59:10', { told: new Set(first.told) }).notices).toEqual([])
  })

  it('is told again of a trouble that was mended and came back, and of another one', () => {
    const stuck = watched(1, { state: 'paused', trouble })
    const first = look([stuck], '08:01:00')
    const mended = look([watched(1, { state: 'running' })], '08:03:00', { told: new Set(first.told) })
    expect(look([stuck], '08:05:00', { told: new Set(mended.told) }).notices).toMatchObject([
      { kind: 'stopped' },
    ])
    const other = watched(1, { state: 'paused', trouble: { ...trouble, code: 'smtp-unreachable' } })
    expect(look([other], '08:05:00', { told: new Set(first.told) }).notices).toHaveLength(1)
  })

  it('is one notice where many fall together', () => {
    const five = [1, 2, 3, 4, 5].map((id) => watched(id))
    expect(look(five, '07:45:00').notices).toEqual([{ kind: 'soon', publications: [1, 2, 3, 4, 5] }])
  })

  it('is no news on a computer that looks for the first time, nor half a day later', () => {
    expect(
      look([watched(1, done), watched(2, { state: 'paused', trouble })], '08:05:00', { told: null }).notices,
    ).toEqual([])
    expect(look([watched(1, done)], '20:03:01').notices).toEqual([])
  })

  it('is left out where it is not wanted, and not told later when it is', () => {
    const wanted = { ...usualNotices, done: false }
    const { notices, told } = look([watched(1, done)], '08:05:00', { wanted })
    expect(notices).toEqual([])
    expect(look([watched(1, done)], '08:06:00', { told: new Set(told) }).notices).toEqual([])
  })
})

describe('with the window in front', () => {
  const inFront = true

  it('what was to go at once is told in the window, what was planned by the desktop', () => {
    const now = watched(1, { ...done, createdAt: text('08:00:00') })
    expect(look([now], '08:04:00', { inFront })).toMatchObject({
      ...{ notices: [], inWindow: [{ kind: 'done', publications: [1] }] },
    })
    expect(look([watched(1, done)], '08:04:00', { inFront }).notices).toHaveLength(1)
  })

  it('a start is seen there; it is told for a minute where it is not', () => {
    const started = watched(1, { state: 'running', startedAt: text('08:00:00') })
    expect(look([started], '08:00:59', { inFront }).notices).toEqual([])
    expect(look([started], '08:00:59').notices).toMatchObject([{ kind: 'started' }])
    expect(look([started], '08:01:00').notices).toEqual([])
  })
})
