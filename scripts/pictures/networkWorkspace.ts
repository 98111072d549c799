import { makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { drawing } from '../../electron/images/testPictures.ts'
import { listChannels } from '../../electron/store/channels.ts'
import {
  beginStep,
  finishStep,
  insertSteps,
  listSteps,
  markRemoved,
  postponeStep,
  refuseStep,
} from '../../electron/store/publicationSteps.ts'
import { insertPublication, movePublication } from '../../electron/store/publications.ts'
import { insertReceipt } from '../../electron/store/receipts.ts'
import { doubtStep } from '../../electron/store/stepsInDoubt.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { renditionFor } from '../../electron/usecases/renditions.ts'
import { createPost } from '../../electron/usecases/savePost.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import { currentVariant } from '../../electron/usecases/variants.ts'
import type { ChannelId, PostId, PublicationId } from '../../shared/contract/scalars.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { NetworkChoices } from '../../shared/social/networkChoices.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { PublicationStep, StepContent } from '../../shared/social/publicationStep.ts'
import type { PublishingNetwork } from '../../shared/social/socialChannelConfig.ts'
import { accountNames, addAccounts, pageOf } from './networkAccounts.ts'
import { tellFigures } from './networkFigures.ts'
import { imageBlock, paragraph, plain } from './usedWorkspace.ts'

/** Publications on networks, by what has become of them; their addresses. */
export const onNetworks = {
  receipt: 1,
  limited: 2,
  signInLost: 3,
  refused: 4,
  doubt: 5,
  doubtInThread: 6,
  removed: 7,
  assisted: 8,
  planned: 9,
  ownPlace: 10,
} as const

/** The sample workspace with accounts on networks, and a post that has gone out on each of them in another way. */
export function makeNetworkWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    const accounts = addAccounts(deps)
    await writeNetworkPost(deps)
    const write = (network: PublishingNetwork) => begin(deps, accounts[network], network)
    finish(deps, await write('mastodon'))
    tellFigures(deps, onNetworks.receipt as PublicationId, accountNames.mastodon)
    await limit(deps, await write('mastodon'))
    await stop(
      deps,
      await write('bluesky'),
      'account-sign-in-lost',
      'appl\u00f6senordet \u00e4r \u00e5terkallat',
    )
    refuse(deps, await write('facebook'))
    doubt(deps, await write('linkedin'), 0)
    doubt(deps, await write('x'), 1)
    remove(deps, await write('bluesky'))
    await plan(deps, 'Instagram', null)
    await plan(deps, accountNames.mastodon, { wallTime: '2027-03-01T09:00', zone: 'Europe/Stockholm' })
    for (const place of ownPlaces) await useCases['channels.saveAssisted'](deps, { id: null, ...place })
    await plan(deps, ownPlaces[0].name, null)
  })
}

/** Published on by hand, besides the networks themselves. */
const ownPlaces = [
  { name: 'Ortens Facebookgrupp', network: 'facebook', page: 'https://www.facebook.com/groups/ansia' },
  { name: 'Byaforum Ansia', network: 'linkedin', page: 'https://byaforum.example/skriv?rum=nyheter' },
  { name: 'Threads', network: 'mastodon', page: 'https://www.threads.com/' },
] as const

const postId = 2

/** A thread with two images where a network has threads, one post elsewhere. */
export async function writeNetworkPost(deps: Deps): Promise<void> {
  const { body } = await useCases['posts.get'](deps, { id: 1 as never })
  const thread = NetworkChoices.parse({ thread: true })
  createPost(deps, {
    ...plain,
    ...{ title: 'Nu öppnar lärcentrum i Lycksele', lede: 'Fyra lärosäten är med från början.' },
    ...{ tags: ['Norrland'], link: 'https://larcentrum-inland.example/oppnar' },
    networks: { mastodon: thread, x: thread },
    body: {
      type: 'doc',
      content: [
        ...body.content.filter(({ type }) => type === 'image'),
        await imageBlock(deps, drawing(1200, 800).png(), 'karta.png', 'Karta med vägen till lärcentrum'),
        paragraph(
          'Vi samarbetar för att fler ska kunna läsa vidare utan att flytta. Den som funderar på att börja studera möter oss där hen redan är. Det finns grupprum, tentamenssal och någon att fråga, alla vardagar och två kvällar i veckan. Datorer finns att låna, och den som behöver hjälp att komma igång får det.',
        ),
        paragraph(
          'Öppet hus hålls i december. Kaffe bjuds det på, och alla är välkomna. Kommunens studievägledare är på plats hela eftermiddagen.',
        ),
      ],
    },
  })
}

export interface Begun {
  readonly id: PublicationId
  readonly network: PublishingNetwork
}

/** Another time than now, and another post than the thread. */
interface Later {
  readonly postId: PostId
  readonly wallTime: string
  readonly dueAt: string
}

/** A publication that has begun: frozen into its steps, none of which has been taken. */
export async function begin(
  deps: Deps,
  channelId: ChannelId,
  network: PublishingNetwork,
  later?: Later,
): Promise<Begun> {
  const { database } = deps.workspace
  const now = deps.now().toString()
  const post = await useCases['posts.get'](deps, { id: later?.postId ?? (postId as never) })
  const id = insertPublication(
    database,
    {
      ...{ postId: post.id, channelId, segmentId: null },
      ...{ wallTime: later?.wallTime ?? '2026-11-30T09:00', dueAt: later?.dueAt ?? now },
      ...{ zone: 'Europe/Stockholm', recurrence: null, missed: 'ask', handsAhead: later !== undefined },
    },
    { now, plannedBy: 'kansliet' },
  )
  const { posts } = currentVariant(deps, post, network)
  const steps: StepContent[] = []
  for (const { text: words, images, card } of posts) {
    const uploads: number[] = []
    for (const { asset, alt } of images) {
      const { sha256, mime, width, height } = await renditionFor(deps, asset, network)
      steps.push({
        kind: 'image',
        sha256: sha256 as never,
        mime,
        width,
        height,
        alt: alt ?? '',
        use: 'image',
      })
      uploads.push(steps.length - 1)
    }
    const before = steps.findLastIndex(({ kind }) => kind === 'post')
    const shown = card === null ? null : { ...card, image: null }
    const answers = before === -1 ? null : before
    steps.push({ kind: 'post', text: words, language: 'sv', images: uploads, card: shown, answers })
  }
  insertSteps(
    database,
    id,
    steps.map((content, position) => ({ content, key: `${id}-${position}` })),
  )
  movePublication(database, id, 'running', { startedAt: now })
  return { id, network }
}

/** Takes a publication's steps up to this one, that one not. */
export function take(deps: Deps, { id, network }: Begun, upTo = Number.POSITIVE_INFINITY): PublicationStep[] {
  const { database } = deps.workspace
  const now = deps.now().toString()
  for (const step of listSteps(database, id).filter(({ position }) => position < upTo)) {
    beginStep(database, step, now)
    const name = `1137${id}${step.position}492013`
    const url = `${pageOf[network]}${name}`
    finishStep(
      database,
      step.id,
      step.content.kind === 'image'
        ? { kind: 'image', uploaded: name }
        : { kind: 'post', post: { id: name, url, at: now, version: null, ...unlinkedOn[network] } },
      now,
    )
  }
  return listSteps(database, id)
}

const unlinkedOn: Readonly<Partial<Record<PublishingNetwork, { readonly unlinked: string[] }>>> = {
  bluesky: { unlinked: ['@kommunen.example'] },
}

function finish(deps: Deps, begun: Begun): void {
  const { database } = deps.workspace
  const at = deps.now().toString()
  const [first] = take(deps, begun).flatMap(({ result }) => (result?.kind === 'post' ? [result.post] : []))
  insertReceipt(database, begun.id, { text: '', url: first?.url ?? null, at })
  movePublication(database, begun.id, 'done', { finishedAt: at })
}

async function limit(deps: Deps, begun: Begun): Promise<void> {
  const { database } = deps.workspace
  const steps = take(deps, begun, 3)
  const waits = steps.find(({ phase }) => phase === 'waiting')
  if (waits === undefined) return
  beginStep(database, waits, deps.now().toString())
  postponeStep(database, waits.id, {
    attempts: 1,
    trouble: troubleOf('network-limit', { network: 'Mastodon', reason: '429 Too many requests' }),
    nextAttemptAt: deps.now().add({ hours: 2, minutes: 40 }).toString(),
  })
}

async function stop(deps: Deps, begun: Begun, code: string, reason: string): Promise<void> {
  const { database } = deps.workspace
  const steps = take(deps, begun, 1)
  const trouble = troubleOf(code, { network: 'Bluesky', reason })
  const waits = steps.find(({ phase }) => phase === 'waiting')
  if (waits !== undefined) {
    beginStep(database, waits, deps.now().toString())
    postponeStep(database, waits.id, { attempts: 1, trouble, nextAttemptAt: null })
  }
  movePublication(database, begun.id, 'paused', { trouble })
}

function refuse(deps: Deps, begun: Begun): void {
  const { database } = deps.workspace
  const steps = listSteps(database, begun.id)
  const last = take(deps, begun, steps.length - 1).at(-1)
  if (last === undefined) return
  const reason = '(#100) The post contains a link that is not allowed'
  const trouble = troubleOf('network-post-refused', { network: 'Facebook', reason, number: 1, of: 1 })
  beginStep(database, last, deps.now().toString())
  refuseStep(database, last.id, trouble, deps.now().toString())
  movePublication(database, begun.id, 'paused', { trouble })
}

/** @param index which of its posts */
function doubt(deps: Deps, begun: Begun, index: number): void {
  const { database } = deps.workspace
  const now = deps.now().toString()
  const post = listSteps(database, begun.id).filter(({ content }) => content.kind === 'post')[index]
  if (post === undefined) return
  take(deps, begun, post.position)
  beginStep(database, post, now)
  const { text } = post.content as Extract<StepContent, { kind: 'post' }>
  const excerpt = `${text.replace(/\s+/g, ' ').slice(0, 160).trimEnd()}…`
  const found = { id: 'urn:li:share:7401', url: `${pageOf.linkedin}7401`, at: now, version: null, excerpt }
  const trouble = troubleOf('network-unknown', { network: networkNames[begun.network], reason: 'ECONNRESET' })
  doubtStep(database, post.id, { trouble, candidates: index === 0 ? [found] : [] }, now)
}

function remove(deps: Deps, begun: Begun): void {
  finish(deps, begun)
  const { database } = deps.workspace
  for (const { id, content } of listSteps(database, begun.id))
    if (content.kind === 'post') markRemoved(database, id, deps.now().toString())
}

export function troubleOf(code: string, values: Trouble['values']): Trouble {
  return { code, place: {}, values }
}

async function plan(
  deps: Deps,
  channelName: string,
  at: { readonly wallTime: string; readonly zone: string } | null,
): Promise<void> {
  const channel = listChannels(deps.workspace.database).find(({ name }) => name === channelName)
  if (channel === undefined) throw new Error(`No channel ${channelName}`)
  await useCases['publications.schedule'](deps, {
    ...{
      postId: postId as never,
      channelId: channel.id,
      segmentId: null,
      at,
      recurrence: null,
      missed: 'ask',
    },
  })
}
