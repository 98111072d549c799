import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChannelId, PostId } from '../../shared/contract/scalars.ts'
import { plainSmtp, type SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import type { PostDocument } from '../../shared/post/document.ts'
import { waitingForApproval } from '../store/approvals.ts'
import { createAssistedChannels } from '../store/channels.ts'
import { listSteps } from '../store/publicationSteps.ts'
import { movePublication, readPublication } from '../store/publications.ts'
import { approvals } from './approvals.ts'
import { channels } from './channels.ts'
import { figures } from './figures.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'
import { publications } from './publications.ts'
import { approvalTroubles } from './requireApproved.ts'
import { createPost } from './savePost.ts'
import { startPublication } from './startPublication.ts'
import { variants } from './variants.ts'

let world: TestWorkspace
let which: { readonly postId: PostId; readonly channelId: ChannelId }
const config: SmtpConfig = {
  ...{ host: '127.0.0.1', port: 2525, security: 'none', user: '', ...plainSmtp },
  ...{ fromName: 'Lärcentrum Inland', fromAddress: 'kansli@larcentrum-inland.example' },
  ...{ connections: 1, perMinute: 100 },
}

beforeEach(async () => {
  world = openTestWorkspace()
  const { deps } = world
  const channel = await channels['channels.saveEmail'](deps, {
    id: null,
    name: 'Utskick',
    secrets: {},
    config,
  })
  which = { postId: write('Decemberbrev'), channelId: channel.id }
  approvals['approvals.require'](deps, { id: channel.id, needed: true })
})
afterEach(() => world.close())

function write(title: string): PostId {
  return createPost(world.deps, {
    ...{ title, lede: 'Året som gick.', body: paragraph('Hej på er alla.') },
    ...{ tags: [], link: null, language: 'sv', subject: null, preheader: null, ownWords: [], networks: {} },
  }).id
}

function paragraph(text: string): PostDocument {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

const edit = async (text: string) => {
  const { deps } = world
  const { version, ...content } = await posts['posts.get'](deps, { id: which.postId })
  await posts['posts.save'](deps, {
    ...{
      id: which.postId,
      version,
      content: { ...content, body: paragraph(text) },
    },
  })
}
const approve = (by: string | null = null) => approvals['approvals.approve'](world.deps, { ...which, by })
const get = () => approvals['approvals.get'](world.deps, which)
const plan = (wallTime: string) =>
  publications['publications.schedule'](world.deps, {
    ...{ ...which, segmentId: null, at: { wallTime, zone: 'Europe/Stockholm' } },
    ...{ recurrence: null, missed: 'ask' },
  })
const state = (id: Parameters<typeof readPublication>[1]) =>
  readPublication(world.deps.workspace.database, id)?.state

it('is asked for, given and withdrawn, and the audit trail has each', async () => {
  expect(await get()).toMatchObject({ needed: true, state: 'none', approval: null })
  expect(await approvals['approvals.ask'](world.deps, which)).toMatchObject({
    ...{ state: 'asked', asked: { by: 'officer' } },
  })
  const listed = await approvals['approvals.list'](world.deps)
  expect(listed.approvals).toMatchObject([{ ...which, postTitle: 'Decemberbrev', publications: [] }])
  expect(await approve('Karin, förbundschef')).toMatchObject({
    ...{ state: 'approved', asked: null, approval: { by: 'Karin, förbundschef' } },
  })
  expect(await approvals['approvals.withdraw'](world.deps, which)).toMatchObject({ state: 'none' })
  const actions = world.deps.workspace.database.$client
    .prepare("SELECT action FROM audit_entries WHERE action LIKE 'approval.%' ORDER BY id")
    .pluck()
    .all()
  expect(actions).toEqual(['approval.required', 'approval.asked', 'approval.given', 'approval.withdrawn'])
})

it('says yes to what was seen, and to nothing else', async () => {
  const { hash } = await get()
  await edit('Något annat.')
  const seen = approvals['approvals.approve'](world.deps, { ...which, by: null, hash })
  await expect(seen).rejects.toMatchObject({ code: 'approval-changed' })
  expect(await get()).toMatchObject({ state: 'none' })
})

it('lapses where words, theme, sender or subject change, says which, and holds again when they are as they were', async () => {
  const { deps } = world
  await approve()
  await edit('Hej på er alla, igen.')
  expect(await get()).toMatchObject({ state: 'lapsed', changed: ['text'] })
  await edit('Hej på er alla.')
  expect(await get()).toMatchObject({ state: 'approved', changed: [] })
  const change = (part: Partial<SmtpConfig>) =>
    channels['channels.saveEmail'](deps, {
      ...{ id: which.channelId, name: 'Utskick', secrets: {}, config: { ...config, ...part } },
    })
  await change({ fromName: 'Någon annan' })
  expect(await get()).toMatchObject({ state: 'lapsed', changed: ['sender'] })
  // How fast it goes is nothing that anybody has approved.
  await change({ perMinute: 7 })
  expect(await get()).toMatchObject({ state: 'approved' })
})

it('lapses where a figure that the letter shows has another value', async () => {
  const { deps } = world
  const figure = {
    name: 'Besök',
    value: 10,
    unit: '',
    form: 'number',
    precision: 'exact',
    period: '2025',
  } as const
  const { id } = await figures['figures.save'](deps, {
    ...{ id: null, content: { ...figure, source: 'Matomo', query: null } },
  })
  const { version, ...content } = await posts['posts.get'](deps, { id: which.postId })
  const body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Besök: ' },
          { type: 'figureChip', attrs: { figure: id } },
        ],
      },
    ],
  }
  await posts['posts.save'](deps, { id: which.postId, version, content: { ...content, body: body as never } })
  await approve()
  await figures['figures.save'](deps, {
    id,
    content: { ...figure, value: 11, source: 'Matomo', query: null },
  })
  expect(await get()).toMatchObject({ state: 'lapsed', changed: ['text'] })
})

it('of a post on a network binds the text that was edited by hand', async () => {
  const { deps } = world
  createAssistedChannels(deps.workspace.database, '2026-12-01T08:00:00.000Z')
  const { channels: all } = await channels['channels.list'](deps)
  const channelId = all.find((one) => one.kind === 'assisted' && one.network === 'bluesky')?.id
  if (channelId === undefined) throw new Error('no channel')
  const there = { postId: which.postId, channelId }
  await approvals['approvals.approve'](deps, { ...there, by: null })
  const change = { postId: which.postId, network: 'bluesky', derivedText: '' } as const
  await variants['variants.save'](deps, { ...change, text: 'Eget.' })
  expect(await approvals['approvals.get'](deps, there)).toMatchObject({ state: 'lapsed', needed: false })
})

it('does not let one start that nobody has approved as it is, and lets it go once they have', async () => {
  const { deps } = world
  const { database } = deps.workspace
  await approve()
  const { id } = await plan('2026-12-01T10:00')
  await edit('Ändrat efter godkännandet.')
  world.setNow('2026-12-01T09:00:00Z')
  await expect(startPublication(deps, id)).rejects.toMatchObject({ code: 'approval-lapsed' })
  expect(state(id)).toBe('scheduled')
  // As the scheduler leaves it.
  movePublication(database, id, 'paused', { trouble: { code: 'approval-lapsed', place: {}, values: {} } })
  expect(waitingForApproval(database, which, approvalTroubles)).toEqual([id])
  const listed = await approvals['approvals.list'](deps)
  expect(listed.approvals).toMatchObject([{ state: 'lapsed', changed: ['text'], publications: [{ id }] }])
  await approve()
  expect(readPublication(database, id)).toMatchObject({ state: 'scheduled', trouble: null })
  await startPublication(deps, id)
  expect(listSteps(database, id)).toEqual([])
  expect(['running', 'failed']).toContain(state(id))
})

it('sends nothing at once that nobody has approved, and plans it for later', async () => {
  const now = { ...which, segmentId: null, at: null, recurrence: null, missed: 'ask' } as const
  await expect(publications['publications.schedule'](world.deps, now)).rejects.toMatchObject({
    code: 'approval-missing',
  })
  expect(await plan('2026-12-18T09:00')).toMatchObject({ state: 'scheduled' })
})
