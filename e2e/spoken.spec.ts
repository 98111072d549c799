import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addManyContacts } from '../scripts/bench/manyContacts.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { type Heard, listenTo } from './heard.ts'
import { launchApp } from './launchApp.ts'
import { longFile } from './longFile.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'
import { startSmtpServer } from './smtpServer.ts'

// What lasts is heard now and then, from one place, and so is how it ended: whoever does not see the screen knows as much as who does.

const t = createTranslator('sv')

test('an export and an import are heard at each tenth, and how they ended', async () => {
  test.setTimeout(480_000)
  const contacts = 60_000
  const { app, window, problems } = await launchApp({
    workspace: await makeSampleWorkspace(async ({ workspace: { database, identityKey }, geo }) => {
      addManyContacts(database, { identityKey, geo, count: contacts })
    }),
  })
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
  })
  await goTo(window, '/audience')
  await expect(window.getByRole('grid')).toBeVisible()
  const heard = await listenTo(window)

  await test.step('an export that is called off', async () => {
    await window.getByRole('button', { name: t('common.action.export') }).press('Enter')
    await window.getByRole('menuitem', { name: t('audience.list.exportAs.xlsx') }).click()
    const name = t('work.name.save-contacts')
    await expect.poll(async () => of(name, await heard()).length).toBeGreaterThan(2)
    await window.getByRole('button', { name: t('work.cancelOf', { name }) }).press('Enter')
    await expectHeard(heard, t('errors.work-cancelled.message'))
    expectTenths(of(name, await heard()))
  })

  await test.step('an import that is called off, and one that is not', async () => {
    await window.getByRole('button', { name: t('common.action.import') }).press('Enter')
    const dialog = window.getByRole('dialog')
    await dialog.locator('input[type=file]').setInputFiles(longFile(200_000))
    const tryOut = dialog.getByRole('button', { name: t('audience.import.tryOut') })
    await tryOut.press('Enter')
    await expect.poll(async () => of(t('audience.import.reading'), await heard()).length).toBeGreaterThan(1)
    await window.keyboard.press('Enter')
    await expectHeard(heard, t('audience.import.cancelled'))
    const before = (await heard()).length
    await tryOut.press('Enter')
    await expectHeard(heard, t('audience.import.tried'))
    expectTenths(of(t('audience.import.reading'), (await heard()).slice(before)))
    await window.keyboard.press('Escape')
  })

  expect(problems).toEqual([])
  await app.close()
})

test('letters that go out are heard at each tenth, in the list and on their page, and so is how it ended', async () => {
  const server = await startSmtpServer({ takeAfterMs: 80 }, mkdtempSync(join(tmpdir(), 'rundbrev-smtp-')))
  const { app, window, problems } = await launchApp({
    workspace: await makeSampleWorkspace((deps) =>
      addLocalChannel(deps, server.port, { connections: 1, perMinute: 100_000 }),
    ),
  })
  const title = 'Tack för ett år då vi syntes i fyra län'
  for (const place of ['list', 'page'] as const) {
    await test.step(place, async () => {
      await goTo(window, '/posts')
      await expect(window.getByRole('link', { name: title })).toBeVisible()
      const heard = await listenTo(window)
      const id = await begin(window)
      await goTo(window, place === 'list' ? '/sending' : `/sending/${id}`)
      await expectHeard(heard, t('sending.progress.told.done', { title, sent: 47, total: 47 }))
      const going = of(`${title}: `, await heard())
      // On a busy machine several tenths may have passed before the next is told.
      expect(going.length).toBeGreaterThan(3)
      expectTenths(going)
    })
  }
  expect(problems).toEqual([])
  await app.close()
  await server.kill()
})

/** From one region, politely, each tenth once at most and none between. */
function expectTenths(told: readonly Heard[]): void {
  const percents = told.flatMap(({ words }) => /(\d+) procent/.exec(words)?.[1] ?? [])
  expect(percents.length).toBeGreaterThan(0)
  expect(percents.filter((percent) => !percent.endsWith('0'))).toEqual([])
  expect(new Set(percents).size, percents.join(' ')).toBe(percents.length)
  expect(told.every(({ isPolite }) => isPolite)).toBe(true)
  expect(new Set(told.map(({ region }) => region)).size).toBe(1)
}

function of(name: string, heard: readonly Heard[]): Heard[] {
  return heard.filter(({ words }) => words.startsWith(name) && words.includes('procent'))
}

async function expectHeard(heard: () => Promise<Heard[]>, words: string): Promise<void> {
  await expect
    .poll(async () => (await heard()).map((one) => one.words).filter((one) => one.includes(words)), {
      timeout: 60_000,
      message: words,
    })
    .not.toEqual([])
}

/** Sends the sample letter to everybody now. */
function begin(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = await window.rundbrev.call('channels.list', {})
    const { channels } = (answer as { value: { channels: { id: number; kind: string; name: string }[] } })
      .value
    const begun = await window.rundbrev.call('publications.schedule', {
      ...{ postId: 1, channelId: channels.find(({ name }) => name === 'E-post')?.id, segmentId: null },
      ...{ at: null, recurrence: null, missed: 'ask' },
    })
    return (begun as { value: { id: number } }).value.id
  })
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
}
