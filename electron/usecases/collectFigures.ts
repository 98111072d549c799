import { Temporal } from 'temporal-polyfill'
import type { Collected } from '../../shared/contract/postFigures.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { dayOf } from '../../shared/reach/periodInstants.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { mayReadFigures } from '../../shared/social/costOf.ts'
import { describeFault, type FaultTold } from '../../shared/social/faultTrouble.ts'
import { nextLook } from '../../shared/social/figureSchedule.ts'
import type { NetworkFault } from '../../shared/social/networkFault.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { RemoteFigure } from '../../shared/social/remotePost.ts'
import type { ChannelAdapter, RemoteReply } from '../channels/channelAdapter.ts'
import { noteAccountState } from '../store/accountStates.ts'
import { readChannel } from '../store/channels.ts'
import type { Database } from '../store/database.ts'
import {
  insertFigureObservations,
  insertLook,
  insertWatch,
  type Look,
  listUnwatched,
  listWatched,
  moveWatch,
  type WatchedPost,
} from '../store/postFigures.ts'
import { handleHash, withoutErased } from '../store/replyAddresses.ts'
import type { KeptReplies } from '../store/schema.ts'
import { readSettings } from '../store/settings.ts'
import { accountAdapter, type Patience, type SocialChannel } from './accountAdapter.ts'
import type { Deps } from './deps.ts'

export interface Collecting {
  /** Opens an account; another one only in tests. */
  readonly adapterOf?: (deps: Deps, channel: SocialChannel, patience: Patience) => ChannelAdapter
  /** The program is on its way out: what is being asked ends, and stays due. */
  readonly stop?: AbortSignal
  /** Told how many of the posts have been asked about. */
  readonly asked?: (done: number, total: number) => void
}

/** What is asked about: what is due, or whatever is watched, of one publication or of all. */
export type CollectWhich =
  | { readonly kind: 'due' }
  | { readonly kind: 'now'; readonly publicationId: PublicationId | null }

/**
 * Asks networks how published posts have fared, and keeps what they say: each answer whole, and each figure as an observation of no
 * known county. An account is signed in to once for all its posts. What a network does not tell is left out, never 0.
 */
export function collectFigures(
  deps: Deps,
  which: CollectWhich,
  collecting: Collecting = {},
): Promise<Collected> {
  const { database } = deps.workspace
  // One after the other: what the clock asks at this moment is not asked again by whoever presses a button.
  const before = underWay.get(database) ?? Promise.resolve()
  const mine = before.then(() => collect(deps, which, collecting))
  underWay.set(
    database,
    mine.catch(() => undefined),
  )
  return mine
}

const underWay = new WeakMap<Database, Promise<unknown>>()

async function collect(
  deps: Deps,
  which: CollectWhich,
  { adapterOf = accountAdapter, stop, asked = () => undefined }: Collecting,
): Promise<Collected> {
  const { database, identityKey } = deps.workspace
  watchPublished(deps)
  const posts = listWatched(database, {
    ...{ now: instantText(deps.now()), due: which.kind === 'due' },
    ...(which.kind === 'now' && which.publicationId !== null ? { publicationId: which.publicationId } : {}),
  })
  let done = 0
  const goneOn = () => {
    done += 1
    asked(done, posts.length)
  }
  asked(done, posts.length)
  const collected: MutableCollected = { added: 0, rejected: [], unknownCounty: [] }
  for (const [channelId, own] of Map.groupBy(posts, (post) => post.channelId)) {
    if (stop?.aborted) break
    const channel = readChannel(database, channelId)
    if (channel?.kind !== 'social') continue
    if (!mayReadFigures(channel.config)) {
      if (which.kind === 'now')
        collected.rejected.push({ ...nowhere, channel: channel.name, trouble: costsUnsaid(channel) })
      for (const post of own) passOver(deps, post)
      continue
    }
    // A copy that may not be the only one spends nothing by itself.
    if (which.kind === 'due' && channel.network === 'x' && deps.guard.isHeld()) continue
    try {
      const adapter = adapterOf(deps, channel, { signal: stop })
      await askAccount(deps, { channel, adapter, stop, identityKey, goneOn }, own, collected)
    } catch (error) {
      collected.rejected.push({ ...nowhere, channel: channel.name, trouble: troubleOf(error) })
      postpone(deps, own, null)
    }
  }
  if (posts.length > 0) {
    deps.emit({ name: 'area.changed', payload: { area: 'reach' } })
    deps.emit({ name: 'area.changed', payload: { area: 'publications' } })
  }
  return collected
}

/** Posts that have come to be on their networks since the last time are watched from now on. */
export function watchPublished(deps: Deps): void {
  const { database } = deps.workspace
  for (const { stepId, remote, settledAt } of listUnwatched(database)) {
    // The later of the two clocks: a post that the network keeps until its time is published then, and one clock may be wrong.
    const told = [remote.at, settledAt].filter((at) => at !== null).map((at) => Temporal.Instant.from(at))
    const publishedAt = told.reduce((one, other) => (Temporal.Instant.compare(one, other) < 0 ? other : one))
    const lookAt = nextLook(publishedAt, null)
    insertWatch(database, {
      ...{ stepId, publishedAt: instantText(publishedAt) },
      lookAt: lookAt && instantText(lookAt),
    })
  }
}

/** Nobody has agreed to what reading costs. */
function costsUnsaid({ name, network }: SocialChannel): Trouble {
  return { code: 'figures-cost', place: {}, values: { name, network: networkNames[network] } }
}

/** What was not to be asked for at its point is not made up for later: the next point is the next. */
function passOver(deps: Deps, { stepId, publishedAt }: WatchedPost): void {
  const lookAt = nextLook(Temporal.Instant.from(publishedAt), deps.now())
  moveWatch(deps.workspace.database, stepId, lookAt && instantText(lookAt))
}

type MutableCollected = { -readonly [Key in keyof Collected]: Collected[Key] }
const nowhere = { publicationId: null, url: null }

interface Account {
  readonly channel: SocialChannel
  readonly adapter: ChannelAdapter
  readonly stop: AbortSignal | undefined
  /** The workspace's own secret. */
  readonly identityKey: string
  /** Told after each post. */
  readonly goneOn: () => void
}

async function askAccount(
  deps: Deps,
  account: Account,
  posts: readonly WatchedPost[],
  collected: MutableCollected,
): Promise<void> {
  const { channel, adapter, stop } = account
  const { database } = deps.workspace
  if (adapter.figures === null && adapter.replies === null) {
    for (const { stepId } of posts) moveWatch(database, stepId, null)
    return
  }
  const signedIn = await adapter.signIn()
  if (stop?.aborted) return
  if (signedIn.kind === 'fault') {
    const { meaning, trouble } = told(channel, signedIn.fault, 'signIn')
    collected.rejected.push({ ...nowhere, channel: channel.name, trouble })
    // What is due stays due, and is asked for when somebody has signed in again.
    if (meaning.kind === 'sign-in-lost') {
      noteAccountState(database, channel.id, { signInLostAt: instantText(deps.now()) })
      deps.emit({ name: 'area.changed', payload: { area: 'channels' } })
    } else postpone(deps, posts, meaning.kind === 'limit' ? meaning.until : null)
    return
  }
  for (const [index, post] of posts.entries()) {
    if (stop?.aborted) return
    const answer = await askAbout(account, signedIn.value.session, post)
    account.goneOn()
    if (stop?.aborted) return
    if (answer.kind === 'later') {
      collected.rejected.push(rejectedPost(channel, post, answer.told.trouble))
      const { meaning } = answer.told
      postpone(deps, posts.slice(index), meaning.kind === 'limit' ? meaning.until : null)
      return
    }
    const { figures, replies, trouble } = answer
    if (trouble !== null) collected.rejected.push(rejectedPost(channel, post, trouble))
    keep(deps, channel, post, { figures, replies, trouble, at: instantText(deps.now()) })
    collected.added += figures.length
    for (const { name } of figures)
      collected.unknownCounty.push({
        ...{ channel: channel.name, publicationId: post.publicationId, figure: name },
      })
  }
}

type Asked =
  | ({ readonly kind: 'told' } & Omit<Look, 'at'>)
  /** Nothing more is to be had of this account now. */
  | { readonly kind: 'later'; readonly told: FaultTold }

async function askAbout(
  { channel, adapter, identityKey }: Account,
  session: unknown,
  post: WatchedPost,
): Promise<Asked> {
  let figures: readonly RemoteFigure[] = []
  let replies: KeptReplies | null = null
  let trouble: Trouble | null = null
  const answers = [
    async () => {
      const answer = await adapter.figures?.(session, post.remote)
      if (answer?.kind === 'done') figures = answer.value
      return answer
    },
    async () => {
      const answer = await adapter.replies?.(session, post.remote)
      if (answer?.kind === 'done') replies = keptReplies(answer.value, identityKey)
      return answer
    },
  ]
  for (const ask of answers) {
    const answer = await ask()
    if (answer?.kind !== 'fault') continue
    const seen = told(channel, answer.fault, 'other')
    if (seen.meaning.kind === 'limit' || seen.meaning.kind === 'unreachable')
      return { kind: 'later', told: seen }
    // Whether one may publish was settled by signing in: here it is about these figures alone.
    const { place, values } = seen.trouble
    trouble ??= { code: 'figures-not-told', place, values }
  }
  return { kind: 'told', figures, replies, trouble }
}

/** So many answers are linked to at most; all are counted. */
const mostLinks = 100

/** Only how many, and where: whose they are and what they say stays with the network, and a handle with whoever asks by it. */
function keptReplies(replies: readonly RemoteReply[], identityKey: string): KeptReplies {
  const latest = replies.toSorted((one, other) => (one.at < other.at ? 1 : -1))
  const links = latest.flatMap(({ url, at, handle }) => {
    if (url === null || !/^https?:\/\//.test(url)) return []
    const hash = handle === undefined ? null : handleHash(identityKey, handle)
    return [{ url, at, ...(hash === null ? {} : { handleHash: hash }) }]
  })
  return { count: replies.length, links: links.slice(0, mostLinks) }
}

/** In one transaction: what is in reach stands in a look, and is not asked for again. */
function keep(deps: Deps, channel: SocialChannel, post: WatchedPost, look: Look): void {
  const { database } = deps.workspace
  const { zone } = readSettings(database)
  const published = dayOf(post.publishedAt, zone)
  const today = dayOf(look.at, zone)
  database.transaction(() => {
    const replies = withoutErased(database, deps.workspace.identityKey, look.replies)
    insertLook(database, post.stepId, { ...look, replies })
    insertFigureObservations(database, post.stepId, look, {
      ...{ source: `${networkNames[channel.network]} API`, channel: channel.name, postId: post.postId },
      // A clock that was put back must not make a period that ends before it begins.
      ...{ periodFrom: published, periodTo: [published, today].toSorted().at(-1) ?? today },
    })
    const lookAt = nextLook(Temporal.Instant.from(post.publishedAt), Temporal.Instant.from(look.at))
    moveWatch(database, post.stepId, lookAt && instantText(lookAt))
  })
}

/** When a network that could not be asked is asked again, where it does not say itself. */
const againAfter = { minutes: 30 }

/** Of those that are due: what comes later stays where it is. @param until ISO 8601 */
function postpone(deps: Deps, posts: readonly WatchedPost[], until: string | null): void {
  const { database } = deps.workspace
  const now = deps.now()
  const again = now.add(againAfter)
  const wanted = until === null ? again : Temporal.Instant.from(until)
  const lookAt = instantText(Temporal.Instant.compare(wanted, again) < 0 ? again : wanted)
  const due = listWatched(database, { now: instantText(now), due: true })
  const mine = new Set(posts.map(({ stepId }) => stepId))
  for (const { stepId } of due) if (mine.has(stepId)) moveWatch(database, stepId, lookAt)
}

function told(channel: SocialChannel, fault: NetworkFault, step: 'signIn' | 'other'): FaultTold {
  return describeFault(fault, { ...{ network: channel.network, step, channel: channel.name }, host: '' })
}

function rejectedPost(channel: SocialChannel, { publicationId, remote }: WatchedPost, trouble: Trouble) {
  return { channel: channel.name, publicationId, url: remote.url, trouble }
}

function troubleOf(error: unknown): Trouble {
  const { code, place, values } = toErrorRecord(error)
  return { code, place: { ...place }, values: { ...values } }
}
