import { expect, type Page, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
let launched: LaunchedApp
test.beforeAll(async () => {
  launched = await launchApp({ workspace: await makeSampleWorkspace() })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

test('a list of members is pasted, and who is a member depends on the day', async () => {
  const { window } = launched
  await window.getByRole('link', { name: t('common.nav.audience'), exact: true }).click()
  await window.getByRole('tab', { name: t('audience.part.members') }).click()
  const member = (name: string) => window.getByRole('rowheader', { name, exact: true })
  await expect(member('Ragunda')).toBeVisible()
  expect(await findings(window), 'members').toEqual([])

  await window.getByRole('button', { name: t('members.list.add') }).click()
  const pasted = window.getByRole('textbox', { name: t('members.add.paste') })
  await pasted.fill('Vindelns kommun\nLyksele, Lycksele')
  await expect(window.getByText(t('members.add.unmatched', { texts: 'Lyksele' }))).toBeVisible()
  await expect(window.getByRole('dialog')).toBeVisible()
  expect(await findings(window), 'add members').toEqual([])
  await window.getByRole('button', { name: t('members.add.doIt', { count: 1 }) }).click()
  await expect(member('Vindeln')).toBeVisible()
  await window.getByRole('button', { name: t('common.action.undo') }).click()
  await expect(member('Vindeln')).toBeHidden()

  await window.getByLabel(t('members.day.label')).fill('2020-06-01')
  await window.keyboard.press('Tab')
  await expect(member('Norsjö')).toBeVisible()
  await expect(member('Ragunda')).toBeHidden()
  await window.getByRole('button', { name: t('members.day.clear') }).click()
  await expect(member('Ragunda')).toBeVisible()
})

test('the map is gone through by arrows, and a place opens exactly the contacts that it counts', async () => {
  const { window } = launched
  await goTo(window, '/audience/members/1/coverage')
  const stop = window.locator('svg a[tabindex="0"]')
  await expect(stop).toHaveCount(1)
  expect(await findings(window), 'coverage').toEqual([])
  await stop.focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowRight')
  await expect(stop).toBeFocused()
  const name = (await stop.getAttribute('aria-label')) ?? ''
  const count = Number(/: (\d+) /.exec(name)?.[1])
  expect(count).toBeGreaterThan(0)
  await window.keyboard.press('Enter')
  await expect(window.getByText(t('audience.list.shownOf', { shown: count, total: 47 }))).toBeVisible()
  await window.getByRole('button', { name: t('audience.list.showAll') }).click()
  await expect(window.getByText(t('audience.list.shown', { count: 47 }))).toBeVisible()
})

test('what a member lacks is done by adding the contact, or said not to be needed', async () => {
  const { window } = launched
  await goTo(window, '/audience/members/1/todo')
  const addNamed = (role: string) =>
    window.getByRole('button', {
      name: t('members.todo.addContactNamed', { role, municipality: 'Ragunda' }),
    })
  await expect(addNamed('rektor')).toBeVisible()
  expect(await findings(window), 'to do').toEqual([])
  await addNamed('rektor').click()
  const drawer = window.getByRole('dialog')
  await drawer.getByLabel(t('audience.field.email')).fill('rektor@ragunda.example')
  await drawer.getByRole('button', { name: t('common.action.save') }).click()
  await expect(addNamed('rektor')).toBeHidden()
  await expect(
    window.getByText(t('members.todo.progress', { role: 'rektor', have: 13, need: 13 })),
  ).toBeVisible()

  await window
    .getByRole('button', { name: t('members.todo.more', { role: 'kommunikatör', municipality: 'Ragunda' }) })
    .click()
  await window.getByRole('menuitem', { name: t('members.todo.notNeeded') }).click()
  await expect(window.getByText(t('members.todo.allDone'))).toBeVisible()
  // The contact that was saved a moment ago can be taken back too.
  await window
    .getByRole('group')
    .filter({ hasText: t('members.todo.waived', { role: 'kommunikatör', municipality: 'Ragunda' }) })
    .getByRole('button', { name: t('common.action.undo') })
    .click()
  await expect(addNamed('kommunikatör')).toBeVisible()

  await window.getByRole('button', { name: t('members.todo.roles') }).click()
  await expect(window.getByRole('dialog')).toBeVisible()
  expect(await findings(window), 'roles').toEqual([])
})

async function goTo(window: Page, path: string): Promise<void> {
  await window.evaluate((hash) => {
    location.hash = hash
  }, path)
}
