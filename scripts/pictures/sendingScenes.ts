import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import type { Scene } from './scene.ts'
import { liveChannels, sentPublications } from './sendingWorkspace.ts'

const workspace = 'sending' as const

/** A publication's page while it runs, against real servers, and what it leaves behind. */
export const sendingScenes: readonly Scene[] = [
  {
    ...{ name: 'publication-fast', workspace, at: '/sending' },
    open: async (page, t) => {
      await start(page, 'fast')
      await waitForPace(page, t)
    },
  },
  {
    ...{ name: 'publication-places', workspace, at: '/sending' },
    open: async (page, t) => {
      await start(page, 'fast')
      await page.getByRole('tab', { name: t('publication.view.places') }).click()
      await page.waitForTimeout(6_000)
    },
  },
  {
    ...{ name: 'publication-limited', workspace, at: '/sending' },
    open: async (page, t) => {
      await start(page, 'limited')
      await waitForPace(page, t)
    },
  },
  {
    ...{ name: 'publication-later', workspace, at: '/sending' },
    open: async (page) => {
      await start(page, 'later', 'Rektorsgruppen')
      await page.waitForTimeout(3_000)
    },
  },
  {
    ...{ name: 'publication-stopped', workspace, at: '/sending' },
    open: async (page) => {
      await start(page, 'policy')
      await page.waitForTimeout(2_000)
    },
  },
  {
    ...{ name: 'publication-paused', workspace, at: '/sending' },
    open: async (page, t) => {
      await start(page, 'fast')
      await waitForPace(page, t)
      await page.getByRole('button', { name: t('sending.pause'), exact: true }).click()
      await page.waitForTimeout(1_500)
    },
  },
  {
    ...{ name: 'publication-cancel', workspace, at: '/sending' },
    open: async (page, t) => {
      await start(page, 'fast')
      await waitForPace(page, t)
      await page.getByRole('button', { name: t('sending.cancel') }).click()
    },
  },
  { name: 'publication-refused', workspace, at: `/sending/${sentPublications.refused}/answers` },
  {
    ...{ name: 'publication-refused-row', workspace, at: `/sending/${sentPublications.refused}` },
    open: async (page) => {
      await page.getByRole('grid').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
  },
  { name: 'publication-doubt', workspace, at: `/sending/${sentPublications.doubt}/doubt` },
  {
    ...{ name: 'publication-doubt-confirm', workspace, at: `/sending/${sentPublications.doubt}/doubt` },
    open: (page, t) => page.getByRole('button', { name: t('publication.doubt.allQueued') }).click(),
  },
  {
    ...{ name: 'schedule-long', workspace, at: '/posts/1' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('compose.schedule') }).click()
      await page.getByRole('dialog').getByLabel(t('sending.schedule.channel')).click()
      await page.getByRole('option', { name: liveChannels.limited }).click()
      await page.getByRole('dialog').getByLabel(t('sending.schedule.time'), { exact: true }).fill('15:30')
    },
  },
  { name: 'sending-live', workspace, at: '/sending' },
  ...(['listmonk', 'timeless', 'away'] as const).map((channel) => ({
    ...{ name: `ahead-${channel}`, workspace, at: '/sending' },
    open: async (page: Page) => {
      await start(page, channel, 'Rektorsgruppen', tomorrow())
      await page.waitForTimeout(3_000)
    },
  })),
  { name: 'ahead-finished', workspace, at: `/sending/${sentPublications.engine}` },
  {
    ...{ name: 'ahead-list', workspace, at: '/sending' },
    open: async (page, t) => {
      await start(page, 'listmonk', 'Rektorsgruppen', tomorrow())
      await page.waitForTimeout(2_000)
      await page.evaluate(() => {
        location.hash = '#/sending'
      })
      await page.getByRole('heading', { name: t('sending.group.upcoming') }).scrollIntoViewIfNeeded()
      await page.mouse.move(700, 500)
      await page.mouse.wheel(0, 350)
      await page.waitForTimeout(500)
    },
  },
  {
    ...{ name: 'ahead-schedule', workspace, at: '/posts/1' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('compose.schedule') }).click()
      await page.getByRole('dialog').getByLabel(t('sending.schedule.channel')).click()
      await page.getByRole('option', { name: liveChannels.listmonk }).click()
    },
  },
]

const zone = 'Europe/Stockholm'

function tomorrow() {
  const day = Temporal.Now.plainDateISO(zone).add({ days: 1 })
  return { wallTime: `${day}T09:00`, zone }
}

/** Starts a publication of its own for the picture, over the channel whose server answers so, and opens its page. */
export async function start(
  page: Page,
  channel: keyof typeof liveChannels,
  segment?: string,
  at: ReturnType<typeof tomorrow> | null = null,
): Promise<void> {
  const id = await page.evaluate(
    async ([channelName, segmentName, when]) => {
      const ask = async (name: string, input: object) => {
        const call = window.rundbrev.call as (name: string, input: object) => Promise<{ value: unknown }>
        return (await call(name, input)).value as { id: number } & Record<string, unknown>
      }
      const named = (list: unknown, name: string | undefined) =>
        (list as { id: number; name: string }[]).find((one) => one.name === name)?.id
      const { publications } = await ask('publications.list', {})
      for (const { id, state } of publications as { id: number; state: string }[]) {
        if (id > 3 && (state === 'running' || state === 'paused')) await ask('publications.cancel', { id })
      }
      const { channels } = await ask('channels.list', {})
      for (const { id, name, config } of channels as { id: number; name: string; config?: object }[]) {
        const key = 'token-of-the-api-user'
        // The window keeps its own keys, and not those of the environment.
        if (name === channelName && config !== undefined && 'keyEnv' in config && 'messenger' in config)
          await ask('channels.saveEmail', { id, name, config: { ...config, keyEnv: null }, secrets: { key } })
      }
      const { segments } = await ask('segments.list', {})
      const publication = await ask('publications.schedule', {
        ...{
          postId: 1,
          channelId: named(channels, channelName),
          segmentId: named(segments, segmentName) ?? null,
        },
        ...{ at: when, recurrence: null, missed: 'ask' },
      })
      return publication.id
    },
    [liveChannels[channel], segment, at] as const,
  )
  await page.evaluate((path) => {
    location.hash = path
  }, `#/sending/${id}`)
  if (at === null) await page.getByRole('grid').waitFor()
}

/** Until the pace has been measured over some seconds. */
async function waitForPace(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('img', { name: t('publication.pace.chart') }).waitFor()
  await page.waitForTimeout(9_000)
}
