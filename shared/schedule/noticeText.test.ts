import { expect, it } from 'vitest'
import type { ChannelId, PostId, PublicationId } from '../contract/scalars.ts'
import { noDeliveries } from '../delivery/delivery.ts'
import { createTranslator } from '../i18n/translator.ts'
import { noticeText } from './noticeText.ts'
import type { Publication } from './publication.ts'

const sv = createTranslator('sv')

function publication(part: Partial<Publication> = {}): Publication {
  return {
    ...{ id: 7 as PublicationId, postId: 1 as PostId, postTitle: 'Decemberbrevet' },
    ...{ channelId: 1 as ChannelId, channelName: 'Nyhetsbrevet', channelKind: 'email', network: null },
    ...{ segmentId: null, segmentName: null, wallTime: '2026-12-18T09:00:00', zone: 'Europe/Stockholm' },
    ...{ dueAt: '2026-12-18T08:00:00.000Z', recurrence: null, missed: 'ask', lateness: null },
    ...{ missedAt: null, missedWhy: null, missedDueAt: null, missedSeenAt: null, slotId: null },
    ...{ state: 'scheduled', trial: false, handsAhead: false, ahead: null, trouble: null, startedAt: null },
    ...{ finishedAt: null, counts: noDeliveries, steps: null, awaitsOfficer: false, receipt: null },
    ...part,
  } as Publication
}

it('says what goes out when, to how many, and where it leads', () => {
  expect(noticeText('soon', [publication()], 128, sv)).toEqual({
    ...{ title: 'Decemberbrevet går ut kl. 09.00', body: 'Till 128 kontakter via Nyhetsbrevet' },
    ...{ path: '/sending/7', acts: ['pause'] },
  })
  expect(noticeText('started', [publication()], null, sv)).toMatchObject({ acts: ['stop'] })
  expect(noticeText('soon', [publication()], 1, createTranslator('en')).body).toBe(
    'To 1 contact by Nyhetsbrevet',
  )
})

it('says what became of it, without what there is none of', () => {
  const counts = { ...noDeliveries, sent: 126, bounced: 2, 'in-doubt': 1 }
  expect(noticeText('done', [publication({ counts })], null, sv).body).toBe(
    'Nyhetsbrevet: 126 skickade, 2 studsade, 1 ovisst',
  )
  expect(noticeText('done', [publication({ counts })], null, sv).acts).toEqual(['reach'])
  const steps = { all: 3, done: 3, inDoubt: 0, refused: 0 }
  expect(noticeText('done', [publication({ steps, channelName: 'Mastodon' })], null, sv).body).toBe(
    'Mastodon',
  )
})

it('tells of many at once by their number, times and first titles', () => {
  const titles = ['Brev', 'Brev', 'Möte', 'Rapport', 'Kurs']
  const many = titles.map((postTitle, at) =>
    publication({ postTitle, ...(at === 4 && { dueAt: '2026-12-18T08:10:00.000Z' }) }),
  )
  expect(noticeText('soon', many, null, sv)).toEqual({
    ...{ title: '5 publiceringar går ut kl. 09.00–09.10', body: 'Brev, Möte, Rapport och 1 till' },
    ...{ path: '/sending', acts: [] },
  })
})
