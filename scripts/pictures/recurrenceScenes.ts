import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { RepeatKind } from '../../renderer/features/sending/recurrence/recurrenceDraft.ts'
import type { Scene } from './scene.ts'
import { posts } from './usedWorkspace.ts'

/** What a recurrence looks like while it is chosen. */
export const recurrenceScenes: readonly Scene[] = [
  scene('recurrence-weekly', 'weekly', async (page, t) => {
    await dialog(page).getByText(t('recurrence.weekday.tuesday').slice(0, 3), { exact: true }).click()
    await choose(page, t('recurrence.field.free'), t('recurrence.field.freeChoice.skip'))
  }),
  scene('recurrence-monthly', 'monthly', async (page, t) => {
    await choose(page, t('recurrence.field.on'), lastDay(t))
    await choose(page, t('recurrence.field.free'), t('recurrence.field.freeChoice.next'))
  }),
  scene('recurrence-yearly', 'yearly', async (page, t) => {
    await choose(page, t('recurrence.field.free'), t('recurrence.field.freeChoice.previous'))
  }),
  scene('recurrence-words', 'words', (page, t) =>
    dialog(page).getByLabel(t('recurrence.field.words'), { exact: true }).fill('30 2 28 3 *'),
  ),
  scene('recurrence-error', 'words', (page, t) =>
    dialog(page).getByLabel(t('recurrence.field.words'), { exact: true }).fill('every Tusday 09:00'),
  ),
  {
    ...{ name: 'recurrence-planned', workspace: 'used', at: '/sending' },
    open: async (page, t) => {
      await page.evaluate(async (postId) => {
        const answer = async (name: string, input: object) => {
          const call = window.rundbrev.call as (name: string, input: object) => Promise<{ value: unknown }>
          return (await call(name, input)).value
        }
        const { channels } = (await answer('channels.list', {})) as {
          readonly channels: readonly { readonly id: number; readonly kind: string }[]
        }
        await answer('publications.schedule', {
          ...{ postId, channelId: channels.find(({ kind }) => kind === 'assisted')?.id },
          ...{ segmentId: null, at: null, missed: 'ask' },
          recurrence: 'first working day of the month 09:00',
        })
      }, posts.letter)
      await page.getByRole('heading', { name: t('sending.group.upcoming') }).waitFor()
    },
  },
]

function scene(name: string, kind: RepeatKind, fill: (page: Page, t: TFunction) => Promise<void>): Scene {
  return {
    ...{ name, workspace: 'used', at: `/posts/${posts.letter}` },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('compose.schedule') }).click()
      await choose(page, t('recurrence.field.repeats'), t(`recurrence.field.kind.${kind}`))
      await fill(page, t)
      await page.waitForTimeout(800)
      await dialog(page)
        .getByText(t('recurrence.field.repeats'), { exact: true })
        .evaluate((label) => {
          label.scrollIntoView({ block: 'start' })
        })
    },
  }
}

const dialog = (page: Page) => page.getByRole('dialog')

async function choose(page: Page, label: string, option: string): Promise<void> {
  await dialog(page).getByLabel(label, { exact: true }).first().click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

function lastDay(t: TFunction): string {
  return t('recurrence.on.lastDay')
}
