import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const workspace = 'archived' as const
const at = '/'

/** What goes out is approved first: the setting, the dialogue, the list, and a yes that has lapsed. */
export const approvalScenes: readonly Scene[] = [
  {
    ...{ name: 'approval-ask', workspace, at },
    open: async (page, t) => {
      const { postId } = await begin(page)
      await goTo(page, `/posts/${postId}`)
      await page.getByRole('button', { name: t('approval.open') }).click()
    },
  },
  {
    ...{ name: 'approval-lapsed', workspace, at },
    open: async (page, t) => {
      const { postId } = await lapse(page)
      await goTo(page, `/posts/${postId}`)
      await page.getByRole('button', { name: t('approval.open') }).click()
    },
  },
  {
    ...{ name: 'approval-list', workspace, at },
    open: askForApprovals,
  },
  {
    ...{ name: 'approval-publication', workspace, at },
    open: async (page) => {
      const { publicationId } = await lapse(page)
      await goTo(page, `/sending/${publicationId}`)
    },
  },
  {
    ...{ name: 'approval-schedule', workspace, at },
    open: async (page, t) => {
      const { postId } = await begin(page)
      await goTo(page, `/posts/${postId}`)
      await page.getByRole('button', { name: t('compose.schedule') }).click()
    },
  },
  {
    ...{ name: 'approval-setting', workspace, at: '/settings/channels' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('settings.channels.edit', { name: 'E-post' }) }).click()
      await page.getByRole('tab', { name: t('channel.section.sender') }).click()
    },
  },
]

/** Two that wait for a yes, among what is sent. */
export async function askForApprovals(page: Page, t: TFunction): Promise<void> {
  await lapse(page)
  const { which } = await begin(page)
  await call(page, 'approvals.ask', which)
  await goTo(page, '/sending')
  await page.getByText(t('approval.filter.waiting', { count: 2 }).replace(/\(.*/, '')).click()
}

/** A post on a channel that wants an approval. */
async function begin(page: Page) {
  const { channels } = await call<{ channels: { id: number; kind: string }[] }>(page, 'channels.list', {})
  const channelId = channels.find(({ kind }) => kind === 'email')?.id
  await call(page, 'approvals.require', { id: channelId, needed: true })
  const { id } = await call<{ id: number }>(page, 'posts.create', { title: 'Vårens kurser' })
  await write(page, id, 'Anmäl dig senast den 15 januari.')
  return { postId: id, which: { postId: id, channelId } }
}

/** One that was approved, planned, and changed since. */
async function lapse(page: Page) {
  const { postId, which } = await begin(page)
  await call(page, 'approvals.approve', { ...which, by: 'Kanslichefen' })
  const planned = await call<{ id: number }>(page, 'publications.schedule', {
    ...{ ...which, segmentId: null, at: { wallTime: '2031-01-09T09:00', zone: 'Europe/Stockholm' } },
    ...{ recurrence: null, missed: 'ask' },
  })
  await write(page, postId, 'Anmäl dig senast den 20 januari.')
  return { postId, publicationId: planned.id }
}

async function write(page: Page, id: number, text: string) {
  const post = await call<{ version: number }>(page, 'posts.get', { id })
  const { version, ...content } = post
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
  const lede = 'Sju kurser på hemmaplan, med start i februari.'
  await call(page, 'posts.save', { id, version, content: { ...content, lede, body } })
}

function call<Value>(page: Page, name: string, input: unknown): Promise<Value> {
  return page.evaluate(
    async ([procedure, asked]) => {
      const answer = await window.rundbrev.call(procedure as never, asked as never)
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.value as Value
    },
    [name, input] as const,
  )
}

async function goTo(page: Page, path: string) {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
  await page.waitForTimeout(1200)
}
