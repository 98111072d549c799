import { describe, expect, it } from 'vitest'
import { ChannelId, PostId, PublicationId } from '../../../shared/contract/scalars.ts'
import { noDeliveries } from '../../../shared/delivery/delivery.ts'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { groupOf, groupPublications } from './publicationGroups.ts'

const scheduled: Publication = {
  id: PublicationId.parse(1),
  postId: PostId.parse(1),
  postTitle: 'Decemberbrev',
  channelId: ChannelId.parse(1),
  channelName: 'Nyhetsbrev',
  channelKind: 'email',
  network: null,
  segmentId: null,
  segmentName: null,
  wallTime: '2026-12-18T09:00',
  zone: 'Europe/Stockholm',
  dueAt: '2026-12-18T08:00:00.000Z',
  recurrence: null,
  lateness: null,
  missedAt: null,
  missedWhy: null,
  missedDueAt: null,
  slotId: null,
  missed: 'ask',
  state: 'scheduled',
  handsAhead: false,
  trial: false,
  ahead: null,
  trouble: null,
  startedAt: null,
  finishedAt: null,
  counts: noDeliveries,
  steps: null,
  awaitsOfficer: false,
  receipt: null,
}
const startedAt = '2026-12-18T08:00:01.000Z'
const trouble = { code: 'smtp-unreachable', place: {}, values: {} }

it('have what a server sends at its time among what comes, and ask where something is wrong with it', () => {
  const handed = { ...scheduled, state: 'running', startedAt, ahead: 'handed' } as const
  expect(groupOf(handed)).toBe('upcoming')
  expect(groupOf({ ...handed, trouble })).toBe('needsYou')
})

it('have what is in doubt on a network among what needs the officer, also when all else is over', () => {
  const steps = { all: 3, done: 2, inDoubt: 1, refused: 0 }
  expect(groupOf({ ...scheduled, state: 'running', startedAt, steps })).toBe('needsYou')
  expect(groupOf({ ...scheduled, state: 'cancelled', startedAt, steps })).toBe('needsYou')
  expect(groupOf({ ...scheduled, state: 'running', startedAt, steps: { ...steps, inDoubt: 0 } })).toBe(
    'running',
  )
})

describe('the groups of publications', () => {
  it('ask for the officer when only the officer can decide', () => {
    expect(groupOf({ ...scheduled, state: 'missed' })).toBe('needsYou')
    expect(groupOf({ ...scheduled, state: 'paused', startedAt, trouble })).toBe('needsYou')
    expect(groupOf({ ...scheduled, state: 'running', startedAt, awaitsOfficer: true })).toBe('needsYou')
    expect(
      groupOf({ ...scheduled, state: 'done', startedAt, counts: { ...noDeliveries, 'in-doubt': 1 } }),
    ).toBe('needsYou')
  })

  it('keep what was paused on purpose where it was', () => {
    expect(groupOf({ ...scheduled, state: 'paused' })).toBe('upcoming')
    expect(groupOf({ ...scheduled, state: 'paused', startedAt })).toBe('running')
  })

  it('show what comes in its order, and what was with the latest first', () => {
    const at = (id: number, day: string, state: Publication['state']) => ({
      ...scheduled,
      id: PublicationId.parse(id),
      dueAt: `${day}T08:00:00.000Z`,
      state,
    })
    const groups = groupPublications([
      at(1, '2026-12-20', 'scheduled'),
      at(2, '2026-12-19', 'scheduled'),
      at(3, '2026-12-01', 'done'),
      at(4, '2026-12-02', 'cancelled'),
    ])
    expect(groups.upcoming.map(({ id }) => id)).toEqual([2, 1])
    expect(groups.done.map(({ id }) => id)).toEqual([4, 3])
  })
})
