import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import { handedOver, singlePost } from './handedWorkspace.ts'
import { accountNames } from './networkAccounts.ts'
import type { Scene } from './scene.ts'

const workspace = 'handed' as const
const at = (name: keyof typeof handedOver) => `/sending/${handedOver[name]}`

/** A post that its network publishes by itself: choosing that, what holds it, and what may come between. */
export const handedScenes: readonly Scene[] = [
  ...(
    ['handed', 'handing', 'unseen', 'moved', 'takenBack', 'far', 'notSeen', 'atOnce', 'calledOff'] as const
  ).map((name) => ({ name: `handed-${name}`, workspace, at: at(name) })),
  { name: 'handed-list', workspace, at: '/sending' },
  {
    ...{ name: 'handed-list-below', workspace, at: '/sending' },
    open: (page, t) => showUpcoming(page, t),
  },
  ...(['notSeen', 'elsewhere', 'unclear'] as const).map((name) => ({
    ...{ name: `handed-doubt-${name}`, workspace, at: at(name) },
    open: async (page: Page, t: TFunction) => {
      await page
        .getByRole('button', { name: t('networkPost.doubt.actionOf', { post: t('networkPost.single') }) })
        .click()
    },
  })),
  { name: 'handed-elsewhere', workspace, at: at('elsewhere') },
  {
    ...{ name: 'handed-keeps', workspace, at: at('handed') },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('sending.cancel') }).click()
    },
  },
  { ...schedule('mastodon', singlePost), name: 'handed-schedule' },
  { ...schedule('mastodon', 2), name: 'handed-schedule-thread' },
  { ...schedule('facebook', singlePost), name: 'handed-schedule-facebook' },
  { ...schedule('facebook', singlePost, { days: 60 }), name: 'handed-schedule-far' },
  { ...schedule('mastodon', singlePost, { minutes: 6 }), name: 'handed-schedule-near' },
  { ...schedule('bluesky', singlePost), name: 'handed-schedule-bluesky' },
]

function schedule(
  network: 'mastodon' | 'facebook' | 'bluesky',
  post: number,
  later: { readonly days?: number; readonly minutes?: number } | null = null,
): Omit<Scene, 'name'> {
  return {
    workspace,
    at: `/posts/${post}`,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('compose.schedule') }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(t('sending.schedule.channel')).click()
      await page.getByRole('option', { name: accountNames[network] }).click()
      if (later === null) return
      const due = Temporal.Now.zonedDateTimeISO('Europe/Stockholm').add(later)
      await dialog.getByLabel(t('sending.schedule.day')).fill(due.toPlainDate().toString())
      await dialog
        .getByLabel(t('sending.schedule.time'), { exact: true })
        .fill(due.toPlainTime().toString({ smallestUnit: 'minute' }))
      await dialog.getByRole('heading').first().click()
    },
  }
}

async function showUpcoming(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('heading', { name: t('sending.group.upcoming') }).scrollIntoViewIfNeeded()
  await page.mouse.move(700, 500)
  await page.mouse.wheel(0, 500)
}
