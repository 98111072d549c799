import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { Temporal } from 'temporal-polyfill'
import { useCases } from '../electron/usecases/useCases.ts'
import { type MailServer, startMailServer } from '../scripts/demo/mailServer.ts'
import type { PostId } from '../shared/contract/scalars.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { instantText } from '../shared/schedule/instantText.ts'
import { findings } from './axeFindings.ts'
import { launchApp } from './launchApp.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'
import { wednesdayAhead } from './wednesdayAhead.ts'

const t = createTranslator('sv')
const zone = 'Europe/Stockholm'
const wednesday = wednesdayAhead(zone)
let mailServer: MailServer

test.beforeAll(async () => {
  mailServer = await startMailServer()
})
test.afterAll(() => mailServer.close())

test('a letter is moved in the calendar, the program is quit over its time, says at the next start what was missed and why, and sends it when it is told to', async () => {
  const workspace = await makeSampleWorkspace(async (deps) => {
    await addLocalChannel(deps, mailServer.port)
    const { channels } = await useCases['channels.list'](deps, {})
    const channelId = channels.find(({ kind }) => kind === 'email')?.id
    if (channelId === undefined) throw new Error('no channel')
    await useCases['publications.schedule'](deps, {
      ...{ postId: 1 as PostId, channelId, segmentId: null, recurrence: null, missed: 'ask' },
      at: { wallTime: `${wednesday}T09:00`, zone },
    })
  })

  await test.step('it is picked up, carried to the next day and dropped, by keys alone', async () => {
    const { app, window, problems } = await launchApp({ workspace })
    await goTo(window, `/calendar/month/${wednesday}`)
    const letter = window.getByRole('button', { name: /^09.00/ })
    await letter.focus()
    await window.keyboard.press('Space')
    await window.keyboard.press('ArrowRight')
    await window.keyboard.press('Enter')
    const nextDay = window.locator(`[data-day="${wednesday.add({ days: 1 })}"]`)
    await expect(nextDay.getByRole('button', { name: /^09.00/ })).toBeVisible()
    expect(problems).toEqual([])
    await app.close()
  })

  letItsTimePass(workspace)

  const { app, window, problems } = await launchApp({ workspace })
  await test.step('the next start says so on every screen, and the list says why', async () => {
    await expect(window.getByText(t('missed.banner.off_one', { count: 1 }))).toBeVisible()
    expect(await findings(window, '[data-banner]'), 'banner').toEqual([])
    await window.getByRole('link', { name: t('missed.banner.choose') }).press('Enter')
    await expect(
      window.getByRole('heading', { name: t('missed.waiting.title_one', { count: 1 }) }),
    ).toBeVisible()
    await expect(window.getByText(/^Rundbrev var inte igång från .+ till .+: datorn var av/)).toBeVisible()
    await expect(window.getByText(t('missed.banner.choose'))).toBeHidden()
    expect(await findings(window, 'body'), 'missed').toEqual([])
  })

  await test.step('it is moved to the next working day, and taken back', async () => {
    await window.getByRole('button', { name: new RegExp(`^${t('missed.answer.move')}`) }).press('Enter')
    await expect(window.getByText(t('missed.empty.title'), { exact: true })).toBeVisible()
    await window.keyboard.press('Control+z')
    await expect(
      window.getByRole('heading', { name: t('missed.waiting.title_one', { count: 1 }) }),
    ).toBeVisible()
    expect(mailServer.received).toEqual([])
  })

  await test.step('it is told to go now, and goes to everybody once', async () => {
    const now = window.getByRole('button', { name: /^Skicka nu 1 timme.* sent, till \d+ mottagare$/ })
    await now.focus()
    await window.keyboard.press('Enter')
    await window.getByRole('link', { name: t('stopping.bar.showNamed', { title: '' }) }).press('Enter')
    await expect(window.getByText(t('sending.state.done'), { exact: true })).toBeVisible({ timeout: 30_000 })
    const recipients = mailServer.received.map(({ recipient }) => recipient)
    expect(recipients.length).toBeGreaterThan(0)
    expect(new Set(recipients).size).toBe(recipients.length)
  })

  expect(problems).toEqual([])
  await app.close()
})

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
}

/** While the program is off: it ran until three hours ago, and the letter's time came an hour ago. */
function letItsTimePass(workspace: string): void {
  const database = new Sqlite(join(workspace, 'rundbrev.db'))
  const due = Temporal.Now.instant().subtract({ hours: 1 })
  const wallTime = due.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  database
    .prepare(`UPDATE publications SET due_at = ?, wall_time = ? WHERE state = 'scheduled'`)
    .run(instantText(due), wallTime)
  const earlier = (column: string) => `${column} = strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '-3 hours')`
  database.exec(`UPDATE scheduler_spells SET ${earlier('started_at')}, ${earlier('last_seen_at')}`)
  database.close()
}
