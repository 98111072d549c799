import { afterEach, beforeEach, expect, it } from 'vitest'
import { channelCommands } from '../../electron/cli/channel.ts'
import { publicationCommands } from '../../electron/cli/publication.ts'
import { runCommand } from '../../electron/cli/run.ts'
import { runInTestWorkspace } from '../../electron/cli/runInTestWorkspace.ts'
import { photograph } from '../../electron/images/testPictures.ts'
import { listSteps } from '../../electron/store/publicationSteps.ts'
import { addAsset } from '../../electron/usecases/addAsset.ts'
import { openTestWorkspace, type TestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { posts } from '../../electron/usecases/posts.ts'
import { publishing } from '../../electron/usecases/publishing.ts'
import { NetworkChoices } from '../../shared/social/networkChoices.ts'
import type { BlueskyAccount, BlueskyServer, KeptPost } from './blueskyServer.ts'
import { sharedServer } from './sharedServer.ts'

let server: BlueskyServer
let account: BlueskyAccount
let workspace: TestWorkspace
beforeEach(async () => {
  server = (await sharedServer()).server
  account = await server.newAccount(`ordforanden${accounts++}`)
  workspace = openTestWorkspace(new Date().toISOString())
})
afterEach(() => workspace.close())
let accounts = 1

const run = (...words: string[]) =>
  runInTestWorkspace(workspace, [channelCommands, publicationCommands, runCommand], words)

/** The command line keeps no secret: the environment has it, which is the workspace's own here. */
async function addAccount(): Promise<void> {
  const words = ['channel', 'add', 'bluesky', '--name', 'Kansliet', '--service', server.address]
  const { result } = await run(
    ...words,
    '--handle',
    account.handle,
    '--password-env',
    'BSKY',
    '--private-network',
  )
  const { id } = (result as { readonly channel: { readonly id: never } }).channel
  workspace.deps.secrets.set(id, 'password', account.appPassword)
}

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
})

/** A post of its own with two photographs, one of them with more pixels than any network shows, to be told as a thread. */
async function writePost(): Promise<number> {
  const { deps } = workspace
  const images = await Promise.all(
    (['Skolgården i Lycksele', 'Fjället en kväll'] as const).map(async (alt, index) => {
      const bytes = new Uint8Array(
        await photograph(2400 + index, 1600)
          .jpeg({ quality: 90 })
          .toBuffer(),
      )
      const { sha256, width, height } = await addAsset(deps, { fileName: `${index}.jpg`, bytes })
      return { type: 'image' as const, attrs: { asset: sha256, alt, decorative: false, width, height } }
    }),
  )
  const post = posts['posts.create'](deps, { title: 'Nya utbildningar i höst' })
  const words = Array.from({ length: 12 }, (_, at) =>
    paragraph(
      `Utbildning nummer ${at + 1} börjar i augusti och går på halvfart, också för den som bor långt bort.`,
    ),
  )
  await posts['posts.save'](deps, {
    ...{ id: post.id, version: post.version },
    content: {
      ...post,
      lede: 'Tolv utbildningar börjar i augusti.',
      body: { type: 'doc', content: [...images, ...words] },
      networks: { bluesky: NetworkChoices.parse({ thread: true }) },
    },
  })
  return post.id
}

const embeds = ({ value }: KeptPost) =>
  (
    value.embed as {
      readonly images?: readonly { readonly alt: string; readonly image: { readonly size: number } }[]
    }
  )?.images ?? []

it('adds an account, tries it, publishes a thread with two images, shows its receipts and deletes it', async () => {
  await addAccount()
  expect(await run('channel', 'test', 'Kansliet')).toMatchObject({ refused: false })
  const post = await writePost()
  await run('publication', 'schedule', String(post), '--channel', 'Kansliet', '--now')
  const ran = await run('run', '--until-idle')
  expect(ran).toMatchObject({ refused: false, result: { ran: [{ state: 'done' }] } })

  const there = (await server.posts(account.did)).toReversed()
  expect(there.length).toBeGreaterThan(2)
  const [first, ...answers] = there
  if (first === undefined) throw new Error('nothing there')
  expect(embeds(first).map(({ alt }) => alt)).toEqual(['Skolgården i Lycksele', 'Fjället en kväll'])
  for (const { image } of embeds(first)) expect(image.size).toBeLessThanOrEqual(2_000_000)
  const ref = ({ uri, cid }: KeptPost) => ({ uri, cid })
  expect(answers.map(({ value }) => value.reply)).toEqual(
    answers.map((_, index) => ({ root: ref(first), parent: ref(there[index] ?? first) })),
  )

  const id = (ran.result.ran as readonly { readonly id: never }[])[0]?.id as never
  const shown = await run('publication', 'show', String(id))
  expect(shown.result.posts).toMatchObject(
    there.map(({ uri, value }, index) => ({
      ...{ number: index + 1, phase: 'done', id: uri, at: value.createdAt },
      url: `https://bsky.app/profile/${account.handle}/post/${uri.split('/').at(-1)}`,
    })),
  )

  const { database } = workspace.deps.workspace
  const steps = listSteps(database, id).filter(({ content }) => content.kind === 'post')
  for (const step of steps.toReversed())
    await publishing['publishing.remove'](workspace.deps, { id: step.id })
  expect(await server.posts(account.did)).toEqual([])
})

it('stands still where the app password is not right, publishes nothing, and says so', async () => {
  await addAccount()
  await account.revokeAppPassword()
  expect(await run('channel', 'test', 'Kansliet')).toMatchObject({ refused: true })
  const post = await writePost()
  await run('publication', 'schedule', String(post), '--channel', 'Kansliet', '--now')
  expect(await run('run', '--until-idle')).toMatchObject({
    ...{ refused: true, result: { ran: [{ trouble: { code: 'account-sign-in-lost' } }] } },
  })
  expect(await server.posts(account.did)).toEqual([])
})
