import { Temporal } from 'temporal-polyfill'
import { checkVariant } from '../../shared/social/checkVariant.ts'
import { limits } from '../../shared/social/limits.ts'
import type { NetworkAnswer, NetworkFault } from '../../shared/social/networkFault.ts'
import { foundPost, type RemotePost } from '../../shared/social/remotePost.ts'
import type { ChannelAdapter, OutgoingPost, Repeating } from '../channels/channelAdapter.ts'

/** A network in memory, for the engine's tests: it takes what it is given, unless it has been told otherwise for once. */
export interface TestNetwork {
  readonly adapter: ChannelAdapter
  /** What is public there, in order. */
  readonly posts: (RemotePost & { readonly text: string; readonly answers: string | null })[]
  /** What waits there for its time. */
  readonly scheduled: {
    readonly id: string
    readonly at: Temporal.Instant
    readonly text: string
    readonly key: string
  }[]
  readonly calls: string[]
  /** The next calls of a step end so; `taken`: after it has done what it was asked. */
  next(step: TestStep, ...faults: readonly Scripted[]): void
  /** From now on nothing goes wrong. */
  calm(): void
  /** It does not show what waits, as a server whose copies lag behind. */
  hide(isHidden: boolean): void
}

export type TestStep =
  | 'signIn'
  | 'prepare'
  | 'publish'
  | 'find'
  | 'hand'
  | 'readBack'
  | 'cancel'
  | 'findScheduled'

export interface Scripted {
  /** crash: whoever asks is gone. */
  readonly fault: NetworkFault | 'crash'
  readonly taken?: boolean
}

/** Thrown in place of an answer: what a killed program has committed is all that there is. */
export class Crashed extends Error {}

/** @param hasKeys whether it knows a key again */
export function openTestNetwork(
  now: () => Temporal.Instant,
  {
    repeating,
    hasKeys,
    keeps = 'time',
    clockApart = 0,
  }: {
    readonly repeating: Repeating
    readonly hasKeys: boolean
    /** Of what is to be published later: its time, another time, or nothing: it is published at once. */
    readonly keeps?: 'time' | 'another' | 'nothing'
    /** Hours that its clock is ahead of this computer's. */
    readonly clockApart?: number
  },
): TestNetwork {
  const posts: (RemotePost & { text: string; answers: string | null; key: string })[] = []
  const calls: string[] = []
  const scheduled: TestNetwork['scheduled'] = []
  let handedOver = 0
  let hidden = false
  const itsNow = () => now().add({ hours: clockApart })
  const publishDue = () => {
    for (const one of [...scheduled]) {
      if (Temporal.Instant.compare(one.at, itsNow()) > 0) continue
      scheduled.splice(scheduled.indexOf(one), 1)
      const id = `p${posts.length + 1}`
      const row = { id, url: `https://social.example/${id}`, at: one.at.toString(), version: null }
      posts.push({ ...row, text: one.text, answers: null, key: one.key })
    }
  }
  const scripted = new Map<string, Scripted[]>()

  const answer = <Value>(step: string, act: () => Value): NetworkAnswer<Value> => {
    calls.push(step)
    publishDue()
    const told = scripted.get(step)?.shift()
    if (told === undefined) return { kind: 'done', value: act() }
    if (told.taken === true) act()
    if (told.fault === 'crash') throw new Crashed(step)
    return { kind: 'fault', fault: told.fault }
  }

  const take = (post: OutgoingPost, key: string): RemotePost => {
    const known = hasKeys ? posts.find((one) => one.key === key) : undefined
    if (known !== undefined) return remoteOf(known)
    const id = `p${posts.length + 1}`
    const row = { id, url: `https://social.example/${id}`, at: itsNow().toString(), version: null, key }
    posts.push({ ...row, text: post.text, answers: post.answers?.parent.id ?? null })
    return remoteOf(row)
  }

  return {
    posts,
    scheduled,
    calls,
    next: (step, ...faults) => {
      scripted.set(step, [...(scripted.get(step) ?? []), ...faults])
    },
    calm: () => scripted.clear(),
    hide: (is) => {
      hidden = is
    },
    adapter: {
      network: 'mastodon',
      repeating: {
        ...{ signIn: 'always', limits: 'always', prepare: 'always', read: 'always' },
        ...{ edit: 'always', remove: 'always', publish: repeating },
      },
      signIn: async () =>
        answer('signIn', () => ({ session: {}, account: '@kansliet@social.example', until: null })),
      limits: async () => answer('limits', () => ({ limits: limits.mastodon, left: [] })),
      check: checkVariant,
      prepare: async (_session, { bytes }) => answer('prepare', () => bytes.length),
      publish: async (_session, post, key) => answer('publish', () => take(post, key)),
      readBack: async () => ({ kind: 'done', value: null }),
      find: async (_session, { post }) =>
        answer('find', () => {
          const since = post.at.subtract({ hours: 2 })
          const isNew = ({ at }: RemotePost) =>
            Temporal.Instant.compare(Temporal.Instant.from(at), since) >= 0
          const found = posts.filter((one) => one.text === post.text && isNew(one))
          return found.map((one) => foundPost(remoteOf(one), one.text))
        }),
      ...{
        edit: null,
        remove: null,
        figures: null,
        replies: null,
        revoke: null,
        revokeTokens: null,
        places: null,
      },
      schedule: {
        hand: async (_session, post, key, at) =>
          answer('hand', () => {
            if (keeps === 'nothing') return { kind: 'published', post: take(post, key) }
            handedOver += 1
            const id = `s${handedOver}`
            const kept = keeps === 'another' ? at.add({ hours: 1 }) : at
            scheduled.push({ id, at: kept, text: post.text, key })
            return { kind: 'scheduled', id }
          }),
        find: async (_session, { post }) =>
          answer('findScheduled', () =>
            scheduled
              .filter(() => !hidden)
              .filter((one) => one.text === post.text)
              .map(({ id, at }) => ({ id, at })),
          ),
        readBack: async (_session, id) =>
          answer('readBack', () => (hidden ? null : (scheduled.find((one) => one.id === id)?.at ?? null))),
        cancel: async (_session, id) =>
          answer('cancel', () => {
            const at = scheduled.findIndex((one) => one.id === id)
            if (at < 0) return 'gone'
            scheduled.splice(at, 1)
            return 'cancelled'
          }),
      },
    },
  }
}

function remoteOf({ id, url, at, version }: RemotePost): RemotePost {
  return { id, url, at: Temporal.Instant.from(at).toString({ smallestUnit: 'millisecond' }), version }
}
