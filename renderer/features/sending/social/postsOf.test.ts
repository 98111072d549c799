import { describe, expect, it } from 'vitest'
import { ChannelId, PublicationId } from '../../../../shared/contract/scalars.ts'
import { type PublicationStep, PublicationStepId } from '../../../../shared/social/publicationStep.ts'
import { postsOf } from './postsOf.ts'

const sha = (digit: string) => digit.repeat(64) as never
const at = '2026-12-18T08:00:00.000Z'

function step(position: number, content: PublicationStep['content'], change: Partial<PublicationStep> = {}) {
  return {
    ...{ id: PublicationStepId.parse(position + 1), publicationId: PublicationId.parse(1) },
    ...{ channelId: ChannelId.parse(1), position, content, key: `key-${position}`, phase: 'waiting' },
    ...{ attempts: 0, begunAt: null, settledAt: null, nextAttemptAt: null, trouble: null, result: null },
    handed: null,
    ...{ candidates: [], removedAt: null, ...change },
  } satisfies PublicationStep
}

const image = (position: number, change?: Partial<PublicationStep>) =>
  step(
    position,
    {
      ...{ kind: 'image', sha256: sha(String(position)), mime: 'image/jpeg', width: 10, height: 10 },
      ...{ alt: `Bild ${position}`, use: 'image' },
    },
    change,
  )
const post = (position: number, images: number[], change?: Partial<PublicationStep>) =>
  step(
    position,
    {
      ...{ kind: 'post', text: `Inlägg ${position}`, language: 'sv', images, card: null },
      answers: position === 2 ? null : 2,
    },
    change,
  )
const done = { phase: 'done', settledAt: at } as const
const trouble = { code: 'network-limit', place: {}, values: {} }
const states = (steps: readonly PublicationStep[], state: Parameters<typeof postsOf>[1] = 'running') =>
  postsOf(steps, state).map((one) => one.state)

describe('a publication’s posts, from its steps', () => {
  it('show the images that were uploaded for them, in their order, with what is said about them', () => {
    const [first] = postsOf([image(0), image(1), post(2, [1, 0]), post(3, [])], 'running')
    expect(first?.post.images).toEqual([
      { asset: sha('1'), alt: 'Bild 1' },
      { asset: sha('0'), alt: 'Bild 0' },
    ])
    expect(first?.uploads.map(({ position }) => position)).toEqual([1, 0])
  })

  it('show a card with its image', () => {
    const card = { href: 'https://norr.example', title: 'Norr', description: '', image: 0 }
    const steps = [
      image(0),
      step(1, { kind: 'post', text: 'x', language: 'sv', images: [], card, answers: null }),
    ]
    expect(postsOf(steps, 'running')[0]?.post.card?.image).toBe(sha('0'))
  })

  it('are uploading while an image is, and on their way when all are up', () => {
    expect(states([image(0, done), image(1, { phase: 'begun' }), post(2, [0, 1]), post(3, [])])).toEqual([
      'uploading',
      'waiting',
    ])
    expect(states([image(0, done), image(1, done), post(2, [0, 1], { phase: 'begun' })])).toEqual(['begun'])
  })

  it('wait for their next attempt where an upload does, and say why', () => {
    const waits = image(1, { nextAttemptAt: at, attempts: 1, trouble })
    const posts = postsOf([image(0, done), waits, post(2, [0, 1])], 'running')
    expect(posts[0]?.state).toBe('retry')
    expect(posts[0]?.troubled).toBe(waits)
  })

  it('come to a stop after one in doubt, and none after it is published before that is settled', () => {
    const posts = postsOf([post(2, [], done), post(3, [], { phase: 'in-doubt' }), post(4, [])], 'running')
    expect(posts.map(({ state, isBlocked }) => [state, isBlocked])).toEqual([
      ['done', false],
      ['in-doubt', false],
      ['waiting', true],
    ])
  })

  it('that were not out when it was called off never will be', () => {
    expect(states([post(2, [], done), post(3, [])], 'cancelled')).toEqual(['done', 'never'])
    expect(states([post(2, [], done), post(3, [])], 'paused')).toEqual(['done', 'paused'])
  })

  it('that the officer has deleted there are no longer published, and no trouble of before is told of them', () => {
    const removed = post(2, [], { ...done, removedAt: at, trouble })
    expect(states([removed], 'done')).toEqual(['removed'])
    expect(postsOf([removed], 'done')[0]?.troubled).toBeNull()
  })
})
