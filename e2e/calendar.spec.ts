import { expect, type Page, test } from '@playwright/test'
import type { Deps } from '../electron/usecases/deps.ts'
import { useCases } from '../electron/usecases/useCases.ts'
import type { PostId } from '../shared/contract/scalars.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'
import { wednesdayAhead } from './wednesdayAhead.ts'

const t = createTranslator('sv')
const zone = 'Europe/Stockholm'
const wednesday = wednesdayAhead(zone)
const on = (days: number) => wednesday.add({ days })
let launched: LaunchedApp

test.beforeAll(async () => {
  launched = await launchApp({ workspace: await makeSampleWorkspace(plan) })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

async function plan(deps: Deps): Promise<void> {
  const { channels } = await useCases['channels.list'](deps, {})
  const channelId = channels.find(({ name }) => name === 'Bluesky')?.id
  if (channelId === undefined) throw new Error('no channel')
  for (const hour of ['09', '13'])
    await useCases['publications.schedule'](deps, {
      ...{ postId: 1 as PostId, channelId, segmentId: null, recurrence: null, missed: 'ask' },
      at: { wallTime: `${wednesday}T${hour}:00`, zone },
    })
}

test('a publication is moved by keyboard and by mouse, in the month and in the week, and taken back', async () => {
  const { window } = launched
  await window.evaluate((path) => {
    location.hash = path
  }, `#/calendar/month/${wednesday}`)
  const grid = window.getByRole('grid')
  const [nine, one] = [item(window, '09.00'), item(window, '13.00')]
  await expect(nine).toBeVisible()

  await test.step('the month is gone through by keys: into a day, a publication picked up, carried on and dropped', async () => {
    await day(window, 0).focus()
    await window.keyboard.press('ArrowRight')
    await expect(day(window, 1)).toBeFocused()
    await window.keyboard.press('ArrowLeft')
    await window.keyboard.press('Enter')
    await expect(nine).toBeFocused()
    await window.keyboard.press('Space')
    await expect(window.getByText(/är upplockad/)).toBeAttached()
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('ArrowRight')
    await expect(day(window, 8)).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(day(window, 8).getByRole('button', { name: /^09.00/ })).toBeFocused()
  })

  await test.step('what is let go of by Escape stays, and what was dropped is taken back', async () => {
    await window.keyboard.press('Space')
    await window.keyboard.press('ArrowUp')
    await window.keyboard.press('Escape')
    await expect(day(window, 8).getByRole('button', { name: /^09.00/ })).toBeFocused()
    await window.keyboard.press('Control+z')
    await expect(day(window, 0).getByRole('button', { name: /^09.00/ })).toBeVisible()
    expect(await findings(window, 'body'), 'month').toEqual([])
  })

  await test.step('another is dragged to another day', async () => {
    await one.dragTo(day(window, 2), { targetPosition: { x: 60, y: 50 } })
    await expect(day(window, 2).getByRole('button', { name: /^13.00/ })).toBeVisible()
    await expect(grid).toBeVisible()
  })

  await test.step('in the week it is carried to another hour, and dragged to another day there', async () => {
    await window.getByText(t('calendar.view.week'), { exact: true }).click()
    await nine.focus()
    await window.keyboard.press('Space')
    await window.keyboard.press('Shift+ArrowDown')
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    const moved = day(window, 0).getByRole('button', { name: /^10.15/ })
    await expect(moved).toBeFocused()
    await moved.dragTo(day(window, -1), {
      sourcePosition: { x: 20, y: 5 },
      targetPosition: { x: 20, y: 14 * 48 + 5 },
    })
    await expect(day(window, -1).getByRole('button', { name: /^14.00/ })).toBeVisible()
    expect(await findings(window, 'body'), 'week').toEqual([])
  })

  await test.step('the list has both, and a time can be chosen', async () => {
    await window.getByText(t('calendar.view.agenda'), { exact: true }).click()
    await window
      .getByRole('button', { name: t('calendar.item.move') })
      .first()
      .click()
    await window.getByLabel(t('calendar.move.time')).fill('6')
    await window.getByRole('button', { name: t('calendar.move.confirm'), exact: true }).click()
    await expect(window.getByText('06.00', { exact: true })).toBeVisible()
    expect(await findings(window, 'body'), 'agenda').toEqual([])
  })

  await test.step('what is at night is told: in the list of what to consider, which leads to it, and in the year ahead', async () => {
    await window.getByRole('button', { name: t('calendar.conflicts.count', { count: 1 }) }).click()
    await window.getByRole('button', { name: /på natten/ }).click()
    await expect(window.getByText(/^att tänka på: på natten/)).toBeVisible()
    await menuItem(window, t('calendar.year.menu'))
    await window.getByRole('switch', { name: t('calendar.year.onlyWarned', { count: 1 }) }).click()
    await expect(window.getByRole('row')).toHaveCount(2)
    expect(await findings(window, 'body'), 'year').toEqual([])
    await window.getByRole('link', { name: t('calendar.year.back') }).click()
  })

  await test.step('a fixed point is added, taken out and put back', async () => {
    await menuItem(window, t('calendar.points.menu'))
    const dialog = window.getByRole('dialog')
    await dialog.getByRole('button', { name: t('calendar.points.add') }).click()
    await dialog.getByLabel(t('calendar.points.name')).fill('Stämma')
    expect(await findings(window, '[role=dialog]'), 'point').toEqual([])
    await window.keyboard.press('Enter')
    await dialog.getByRole('button', { name: t('calendar.points.remove', { name: 'Stämma' }) }).click()
    await expect(dialog.getByText('Stämma', { exact: true })).toBeHidden()
    const toast = window
      .getByRole('group')
      .filter({ hasText: t('calendar.points.removed', { name: 'Stämma' }) })
    await toast.getByRole('button', { name: t('common.action.undo') }).click()
    await expect(dialog.getByText('Stämma', { exact: true })).toBeVisible()
    expect(await findings(window, '[role=dialog]'), 'points').toEqual([])
  })
})

async function menuItem(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: t('calendar.menu'), exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
}

const item = (page: Page, time: string) => page.getByRole('button', { name: new RegExp(`^${time}`) })
const day = (page: Page, days: number) => page.locator(`[data-day="${on(days)}"]`)

test('a queue gets its times of the week, and who stands in it is moved by keys and taken back', async () => {
  const { window: page } = launched
  await page.evaluate(() => {
    location.hash = '#/calendar/queue'
  })

  await test.step('times of the week are added', async () => {
    await page.getByRole('button', { name: t('queue.empty.act') }).click()
    const dialog = page.getByRole('dialog')
    for (const weekday of ['tisdagar', 'torsdagar']) {
      await dialog.getByRole('button', { name: t('queue.dialog.add') }).click()
      await expect(dialog.getByText(`${weekday} 09.00`, { exact: true })).toBeVisible()
    }
    expect(await findings(page, '[role=dialog]'), 'times of the week').toEqual([])
    await dialog.getByRole('button', { name: t('queue.dialog.done') }).click()
  })

  await test.step('two posts are put in it, and the second goes before the first, and back', async () => {
    await page.evaluate(async () => {
      const { value } = (await window.rundbrev.call('queue.slots', {})) as {
        value: { slots: { channelId: number }[] }
      }
      const title = 'Köat'
      const { value: post } = (await window.rundbrev.call('posts.create', { title })) as {
        value: { id: number }
      }
      const asked = { channelId: value.slots[0]?.channelId, segmentId: null, missed: 'ask' }
      for (const postId of [1, post.id]) await window.rundbrev.call('queue.add', { ...asked, postId })
    })
    const taken = page.locator('li[data-kind=taken]')
    const second = taken.getByRole('link', { name: 'Köat', exact: true })
    await expect(taken.nth(1).getByRole('link', { name: 'Köat' })).toBeVisible()
    await second.focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(taken.first().getByRole('link', { name: 'Köat' })).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(taken.nth(1).getByRole('link', { name: 'Köat' })).toBeVisible()
    expect(await findings(page, 'body'), 'queue').toEqual([])
  })
})
