import { Temporal } from 'temporal-polyfill'
import { makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { drawing } from '../../electron/images/testPictures.ts'
import { beginHanding, keepHanded, lookLater } from '../../electron/store/handedSteps.ts'
import { beginStep, listSteps } from '../../electron/store/publicationSteps.ts'
import { insertPublication, movePublication, noteTrouble } from '../../electron/store/publications.ts'
import { insertReceipt } from '../../electron/store/receipts.ts'
import { doubtFrozen, doubtStep } from '../../electron/store/stepsInDoubt.ts'
import { unstart } from '../../electron/store/unstart.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { createPost } from '../../electron/usecases/savePost.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import { wallTimeOf } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import { foundPost } from '../../shared/social/remotePost.ts'
import type { PublishingNetwork } from '../../shared/social/socialChannelConfig.ts'
import { addAccounts, pageOf } from './networkAccounts.ts'
import { type Begun, begin, take, troubleOf, writeNetworkPost } from './networkWorkspace.ts'
import { imageBlock, paragraph, plain } from './usedWorkspace.ts'

/** Publications that networks were given before their time, by what has become of them; their addresses. */
export const handedOver = {
  handed: 1,
  handing: 2,
  unseen: 3,
  moved: 4,
  takenBack: 5,
  far: 6,
  notSeen: 7,
  atOnce: 8,
  elsewhere: 9,
  unclear: 10,
  calledOff: 11,
} as const

/** A single post. */
export const singlePost = 3

const zone = 'Europe/Stockholm'
const words = 'Välkommen på öppet hus i Lycksele. Kaffe bjuds det på, och studievägledaren är på plats.'

/** The sample workspace with accounts, and posts that have been handed over to networks. */
export function makeHandedWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    const accounts = addAccounts(deps)
    await writeNetworkPost(deps)
    const postId = await writeSinglePost(deps)
    const { database } = deps.workspace
    const tomorrow = Temporal.Now.plainDateISO(zone)
      .add({ days: 1 })
      .toZonedDateTime({ timeZone: zone, plainTime: '09:00' })
    const write = (network: PublishingNetwork, at = tomorrow) =>
      begin(deps, accounts[network], network, { postId, ...timeOf(at) })

    hand(deps, await write('mastodon'), tomorrow)
    keepTrying(deps, await write('facebook'))
    const unseen = await write('mastodon')
    hand(deps, unseen, tomorrow)
    noteTrouble(
      database,
      unseen.id,
      troubleOf('account-sign-in-lost', { network: 'Mastodon', reason: '401 The access token is invalid' }),
    )
    const moved = await write('facebook')
    const later = tomorrow.with({ hour: 14, minute: 30 })
    hand(deps, moved, later)
    const at = wallTimeOf(later.toInstant(), zone).replace('T', ' ')
    noteTrouble(database, moved.id, troubleOf('network-time-changed', { network: 'Facebook', at }))
    const back = await write('mastodon')
    const trouble = troubleOf('network-time-not-kept', { network: 'Mastodon' })
    unstart(database, back.id, { state: 'scheduled', trouble, handsAhead: false })
    insertPublication(
      database,
      {
        ...{ postId, channelId: accounts.facebook, segmentId: null, zone, recurrence: null, missed: 'ask' },
        ...{ ...timeOf(tomorrow.add({ days: 60 })), handsAhead: true },
      },
      { now: instantText(deps.now()), plannedBy: 'kansliet' },
    )
    notSeen(deps, await write('facebook', tomorrow.subtract({ days: 1 })))
    publishedAtOnce(deps, await write('mastodon'))
    const elsewhere = await write('mastodon')
    const frozen = listSteps(database, elsewhere.id).filter(({ content }) => content.kind === 'post')
    doubtFrozen(database, frozen, { since: instantText(deps.now()), now: instantText(deps.now()) })
    unclear(deps, await write('facebook'))
    const off = await write('mastodon')
    unstart(database, off.id, { state: 'cancelled', trouble: null, finishedAt: instantText(deps.now()) })
  })
}

async function writeSinglePost(deps: Deps): Promise<PostId> {
  const { id } = createPost(deps, {
    ...plain,
    ...{ title: 'Öppet hus i Lycksele', lede: words },
    body: {
      type: 'doc',
      content: [
        await imageBlock(deps, drawing(1200, 800).png(), 'karta.png', 'Karta med vägen till lärcentrum'),
        paragraph('Ingen anmälan behövs.'),
      ],
    },
  })
  return id
}

function timeOf(at: Temporal.ZonedDateTime) {
  return { wallTime: wallTimeOf(at.toInstant(), zone), dueAt: instantText(at.toInstant()) }
}

/** Given to its network, its images uploaded; whether it was taken is not said. */
function give(deps: Deps, begun: Begun, at: Temporal.ZonedDateTime): PublicationStep {
  const { database } = deps.workspace
  const post = listSteps(database, begun.id).find(({ content }) => content.kind === 'post')
  if (post === undefined) throw new Error('no post')
  take(deps, begun, post.position)
  beginHanding(database, post, { at: instantText(at.toInstant()), now: instantText(deps.now()) })
  return post
}

function hand(deps: Deps, begun: Begun, at: Temporal.ZonedDateTime): void {
  const { id } = give(deps, begun, at)
  const lookAt = instantText(at.add({ seconds: 15 }).toInstant())
  keepHanded(deps.workspace.database, id, {
    handed: { id: `32${begun.id}1`, at: instantText(at.toInstant()) },
    lookAt,
  })
}

function keepTrying(deps: Deps, begun: Begun): void {
  const step = give(deps, begun, Temporal.Now.zonedDateTimeISO(zone).add({ days: 1 }))
  lookLater(deps.workspace.database, step, {
    trouble: troubleOf('network-unreachable', {
      network: 'Facebook',
      reason: 'ENOTFOUND',
    }),
    lookAt: instantText(deps.now().add({ minutes: 25 })),
  })
}

function notSeen(deps: Deps, begun: Begun): void {
  const { id } = give(deps, begun, Temporal.Now.zonedDateTimeISO(zone).subtract({ hours: 1 }))
  const trouble = troubleOf('post-not-seen', { network: 'Facebook' })
  doubtStep(deps.workspace.database, id, { trouble, candidates: [] }, instantText(deps.now()))
}

function publishedAtOnce(deps: Deps, begun: Begun): void {
  const { database } = deps.workspace
  const [last] = take(deps, begun).toReversed()
  const at = instantText(deps.now())
  const url = last?.result?.kind === 'post' ? last.result.post.url : null
  insertReceipt(database, begun.id, { text: '', url, at })
  const trouble = troubleOf('network-published-at-once', { network: 'Mastodon' })
  movePublication(database, begun.id, 'done', { finishedAt: at, trouble })
}

/** Two posts of nearly the same words: which of them it is, only somebody who reads them can tell. */
function unclear(deps: Deps, begun: Begun): void {
  const { database } = deps.workspace
  const post = listSteps(database, begun.id).find(({ content }) => content.kind === 'post')
  if (post === undefined) return
  take(deps, begun, post.position)
  beginStep(database, post, instantText(deps.now()))
  const out = (id: string, minutes: number, text: string) =>
    foundPost(
      {
        ...{ id, url: `${pageOf.facebook}${id}`, version: null },
        at: instantText(deps.now().subtract({ minutes })),
      },
      text,
    )
  const text = `Öppet hus i Lycksele\n\n${words} Ingen anmälan behövs.`
  const candidates = [out('8801', 2, text), out('8794', 55, text.replace('Kaffe', 'Kaffe och bulle'))]
  const trouble = troubleOf('post-unclear', { network: 'Facebook' })
  doubtStep(database, post.id, { trouble, candidates }, instantText(deps.now()))
}
