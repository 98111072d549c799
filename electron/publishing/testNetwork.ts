import { Temporal } from 'temporal-polyfill'
import { checkVariant } from '../../shared/social/checkVariant.ts'
import { limits } from '../../shared/social/limits.ts'
import type { NetworkAnswer, NetworkFault } from '../../shared/social/networkFault.ts'
import type { RemotePost } from '../../shared/social/remotePost.ts'
import type { ChannelAdapter, OutgoingPost, Repeating } from '../channels/channelAdapter.ts'

/** A network in memory, for the engine's tests: it takes what it is given, unless it has been told otherwise for once. */
export interface TestNetwork {
  readonly adapter: ChannelAdapter
  /** What is public there, in order. */
  readonly posts: (RemotePost & { readonly text: string; readonly answers: string | null })[]
  readonly calls: string[]
  /** The next calls of a step end so; `taken`: after it has done what it was asked. */
  next(step: 'signIn' | 'prepare' | 'publish' | 'find', ...faults: readonly Scripted[]): void
}

interface Scripted {
  readonly fault: NetworkFault
  readonly taken?: boolean
}

/** @param hasKeys whether it knows a key again */
export function openTestNetwork(
  now: () => Temporal.Instant,
  { repeating, hasKeys }: { readonly repeating: Repeating; readonly hasKeys: boolean },
): TestNetwork {
  const posts: (RemotePost & { text: string; answers: string | null; key: string })[] = []
  const calls: string[] = []
  const scripted = new Map<string, Scripted[]>()

  const answer = <Value>(step: string, act: () => Value): NetworkAnswer<Value> => {
    calls.push(step)
    const told = scripted.get(step)?.shift()
    if (told === undefined) return { kind: 'done', value: act() }
    if (told.taken === true) act()
    return { kind: 'fault', fault: told.fault }
  }

  const take = (post: OutgoingPost, key: string): RemotePost => {
    const known = hasKeys ? posts.find((one) => one.key === key) : undefined
    if (known !== undefined) return remoteOf(known)
    const id = `p${posts.length + 1}`
    const row = { id, url: `https://social.example/${id}`, at: now().toString(), version: null, key }
    posts.push({ ...row, text: post.text, answers: post.answers?.parent.id ?? null })
    return remoteOf(row)
  }

  return {
    posts,
    calls,
    next: (step, ...faults) => {
      scripted.set(step, [...(scripted.get(step) ?? []), ...faults])
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
        answer('find', () => posts.filter(({ text }) => text === post.text).map(remoteOf)),
      ...{ edit: null, remove: null, figures: null, replies: null, revoke: null },
    },
  }
}

function remoteOf({ id, url, at, version }: RemotePost): RemotePost {
  return { id, url, at: Temporal.Instant.from(at).toString({ smallestUnit: 'millisecond' }), version }
}
