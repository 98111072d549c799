import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import type { PublicationStep, StepContent } from '../../shared/social/publicationStep.ts'
import { RemoteFigure, type RemotePost } from '../../shared/social/remotePost.ts'
import { askJson } from '../channels/askJson.ts'
import type { ChannelAdapter } from '../channels/channelAdapter.ts'
import { createAskServer } from '../internet/askServer.ts'
import { insertSocialChannel } from '../store/channels.ts'
import type { Database } from '../store/database.ts'
import { beginStep, finishStep, insertSteps, listSteps } from '../store/publicationSteps.ts'
import { insertPublication, movePublication } from '../store/publications.ts'
import type { SocialChannel } from './accountAdapter.ts'
import type { TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'

/** What the stand-in answers: a status with a body, or nothing at all. */
export interface StandInAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface FigureServer {
  readonly address: string
  /** Paths that were asked for, in their order. */
  readonly asked: string[]
  answers: Record<string, StandInAnswer>
  close(): Promise<void>
}

/** For tests only: a network over HTTP that tells figures and nothing else. Paths: /account, /figures/<id>, /replies/<id>. */
export async function startFigureServer(): Promise<FigureServer> {
  const asked: string[] = []
  const state: FigureServer = { address: '', asked, answers: {}, close: async () => {} }
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = state.answers[request.url ?? ''] ?? { status: 404, body: { error: 'Record not found' } }
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return Object.assign(state, { address: `http://127.0.0.1:${port}`, close })
}

/** An adapter over it, as a network's own is over the network. */
export function figureAdapter(channel: SocialChannel): ChannelAdapter {
  const { address = '' } = channel.config as { readonly address?: string }
  const ask = createAskServer({ privateAllowed: true, connectMs: 2000, wholeMs: 2000 })
  const words = {
    refusal: (body: unknown) => ({
      code: '',
      message: String((body as { error?: string } | null)?.error ?? ''),
    }),
    until: (headers: Readonly<Record<string, string | string[] | undefined>>) =>
      (headers['x-ratelimit-reset'] as string | undefined) ?? null,
    now: () => Temporal.Now.instant(),
  }
  const get = async <Schema extends z.ZodType>(path: string, schema: Schema) => {
    const answer = await askJson(ask, { method: 'GET', url: `${address}${path}` }, schema, words)
    return answer.kind === 'fault' ? answer : { kind: 'done' as const, value: answer.value.body }
  }
  const never = () => Promise.reject(new Error('not asked of a network that only tells figures'))
  const always = 'always' as const
  return {
    network: channel.network,
    repeating: {
      ...{ signIn: always, limits: always, prepare: always, publish: 'never', edit: always },
      remove: always,
      read: always,
    },
    signIn: async () => {
      const answer = await get('/account', z.object({ acct: z.string() }))
      if (answer.kind === 'fault') return answer
      return { kind: 'done', value: { session: {}, account: answer.value.acct, until: null } }
    },
    ...{ limits: never, check: () => [], prepare: never, publish: never, readBack: never, find: never },
    ...{ edit: null, remove: null, revoke: null, revokeTokens: null, places: null, schedule: null },
    figures: (_, { id }) => get(`/figures/${id}`, z.array(RemoteFigure)),
    replies: (_, { id }) =>
      get(
        `/replies/${id}`,
        z.array(
          z.object({
            id: z.string(),
            url: z.string().nullable(),
            at: z.string(),
            handle: z.string().optional(),
          }),
        ),
      ),
  }
}

/** An account on the stand-in. */
export function addAccount({ deps }: TestWorkspace, address: string, name = 'Office'): ChannelId {
  return insertSocialChannel(deps.workspace.database, {
    ...{ name, now: '2026-12-01T08:00:00.000Z' },
    config: {
      ...{ network: 'mastodon', address, privateAllowed: true, visibility: 'public', clientId: '' },
      tokenEnv: null,
    },
  })
}

/** A thread that was published there, a post for each text: ids "p<publication>-<position>". */
export function publishThread(
  { deps }: TestWorkspace,
  channelId: ChannelId,
  texts: readonly string[],
  { image }: { readonly image?: { readonly sha256: string; readonly alt: string } } = {},
): PublicationId {
  const at = '2026-12-01T08:00:00.000Z'
  const { database } = deps.workspace
  const post = posts['posts.create'](deps, { title: 'The year' })
  const planned = {
    ...{
      postId: post.id,
      channelId,
      segmentId: null,
      recurrence: null,
      missed: 'ask' as const,
      handsAhead: false,
    },
    ...{ wallTime: '2026-12-01T09:00', zone: 'Europe/Stockholm', dueAt: at },
  } as const
  const id = insertPublication(database, planned, { now: at, plannedBy: 'officer' })
  movePublication(database, id, 'running', { startedAt: at })
  const before = image === undefined ? [] : [imageContent(image)]
  const contents = [...before, ...texts.map((text, index) => postContent(text, index, before.length))]
  insertSteps(
    database,
    id,
    contents.map((content, position) => ({ content, key: `key-${id}-${position}` })),
  )
  for (const step of listSteps(database, id)) settle(database, step, `p${id}-${step.position}`, at)
  movePublication(database, id, 'done', { finishedAt: at })
  return id
}

function imageContent({ sha256, alt }: { readonly sha256: string; readonly alt: string }): StepContent {
  return { kind: 'image', sha256, mime: 'image/png', width: 8, height: 8, alt, use: 'image' }
}

/** @param before how many images come before the first post: they are its own */
function postContent(text: string, index: number, before: number): StepContent {
  return {
    ...{ kind: 'post', text, language: 'sv', card: null },
    images: index === 0 ? Array.from({ length: before }, (_, position) => position) : [],
    answers: index === 0 ? null : before + index - 1,
  }
}

function settle(database: Database, step: PublicationStep, id: string, at: string): void {
  const post: RemotePost = { id, url: `https://social.example/@office/${id}`, at, version: null }
  const isImage = step.content.kind === 'image'
  beginStep(database, step, at)
  finishStep(database, step.id, isImage ? { kind: 'image', uploaded: id } : { kind: 'post', post }, at)
}
