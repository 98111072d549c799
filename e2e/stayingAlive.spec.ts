import { join } from 'node:path'
import { type ElectronApplication, expect, test } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { Temporal } from 'temporal-polyfill'
import { useCases } from '../electron/usecases/useCases.ts'
import type { PostId } from '../shared/contract/scalars.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { wallTimeOf } from '../shared/schedule/dueAt.ts'
import { answerQuestions, askedQuestions, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'
import { windowOpenedBy } from './shownWindows.ts'

const t = createTranslator('sv')
const zone = 'Europe/Stockholm'
const inSeconds = (seconds: number) => ({
  ...{ wallTime: wallTimeOf(Temporal.Now.instant().add({ seconds }), zone), zone },
})

let app: ElectronApplication | undefined
// A program that asks and is told to stay would outlive a test that has failed.
test.afterEach(() => app && answerQuestions(app, 'leave').catch(() => undefined))

test('with its window closed the program goes on, comes back when it is started again, and asks before it quits', async () => {
  // For one the computer must stay awake, about the other quitting asks.
  const workspace = await plannedByHand([
    { at: inSeconds(118), missed: 'run' },
    { at: inSeconds(3 * 3600), missed: 'ask' },
  ])
  const { app: launched, problems } = await launchApp({ workspace })
  app = launched
  await answerQuestions(launched, 'stay')
  await expect.poll(() => isKeptAwake(launched)).toBe(true)

  await closeWindow(launched)
  await expect.poll(() => windowsOf(launched)).toBe(0)
  expect((await askedQuestions(launched)).join()).toContain(t('program.staying.message'))

  // The program lives, and so does its schedule: paused, nothing keeps the computer awake.
  const again = await windowOpenedBy(launched, () =>
    launched.evaluate(({ app: its }) => void its.emit('second-instance', {}, [], '')),
  )
  await again.getByRole('link', { name: t('common.nav.sending'), exact: true }).click()
  await again.getByRole('button', { name: t('program.paused.pauseAll') }).click()
  await expect(again.getByRole('note').filter({ hasText: t('program.paused.title') })).toBeVisible()
  await expect.poll(() => isKeptAwake(launched)).toBe(false)
  await again
    .getByRole('button', { name: t('program.paused.goOn'), exact: true })
    .first()
    .click()
  await expect(again.getByText(t('program.paused.title'))).toHaveCount(0)

  // As a person's word comes: between two things that the program does, and not in the midst of one, as an inspector's may.
  await launched.evaluate(({ app: its }) => void setImmediate(() => its.quit()))
  await expect
    .poll(async () => (await askedQuestions(launched)).at(-1))
    .toContain(t('program.quit.becomes.ask'))
  expect((await askedQuestions(launched)).at(-1)).toContain(t('program.quit.message'))
  await expect(again.getByRole('link', { name: t('common.nav.sending'), exact: true })).toBeVisible()
  // Said once.
  await closeWindow(launched)
  await expect.poll(() => windowsOf(launched)).toBe(0)
  expect(await askedQuestions(launched)).toHaveLength(2)

  // The computer goes to sleep and wakes: what comes due in between is known to have been missed because of that.
  await launched.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend')
    powerMonitor.emit('resume')
  })
  await answerQuestions(launched, 'leave')
  expect(problems).toEqual([])
  await launched.close()
  // Before everything was paused, and while it was: those two ended with nobody's word, for the program ran on.
  expect(spellsOf(workspace)).toEqual([null, null, 'suspended', 'quit'])
})

test('a workspace that cannot be asked what quitting would cost keeps nobody in the program', async () => {
  const workspace = await plannedByHand([{ at: inSeconds(3 * 3600), missed: 'ask' }])
  const { app: launched } = await launchApp({ workspace })
  app = launched
  const quit = () => launched.evaluate(({ app: its }) => void setImmediate(() => its.quit()))
  await answerQuestions(launched, 'stay')
  await quit()
  await expect.poll(() => askedQuestions(launched)).toHaveLength(1)

  const database = new Sqlite(join(workspace, 'rundbrev.db'))
  database.exec('ALTER TABLE publications RENAME TO elsewhere')
  database.close()
  const ended = launched.waitForEvent('close')
  await quit()
  await ended
})

/** The sample workspace with its letter planned for a place of one's own. */
function plannedByHand(
  plans: readonly { readonly at: ReturnType<typeof inSeconds>; readonly missed: 'run' | 'ask' }[],
): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    const group = {
      id: null,
      name: 'Ortens grupp',
      network: 'facebook',
      page: 'https://group.example/',
    } as const
    const { id: channelId } = await useCases['channels.saveAssisted'](deps, group)
    const plan = { postId: 1 as PostId, channelId, segmentId: null, recurrence: null } as const
    for (const { at, missed } of plans) await useCases['publications.schedule'](deps, { ...plan, at, missed })
  })
}

/** How each stretch of time in which the program ran the schedule, or was kept from it, came to its end. */
function spellsOf(workspace: string): unknown[] {
  const database = new Sqlite(join(workspace, 'rundbrev.db'), { readonly: true })
  try {
    return database.prepare('SELECT ended FROM scheduler_spells ORDER BY id').pluck().all()
  } finally {
    database.close()
  }
}

function closeWindow(launched: ElectronApplication): Promise<void> {
  return launched.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
  })
}

function windowsOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

/** Each blocker has the next number, from 0 or 1 on. */
function isKeptAwake(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ powerSaveBlocker }) => [0, 1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)))
}
