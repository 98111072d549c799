import { expect, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'
import { shownLetter } from './shownLetter.ts'

const t = createTranslator('sv')
const page = 'https://larcentrum-inland.example/aret-2020'
const letters = t('links.channels.email')

test('links are tagged from the keyboard, one is kept as it is, and letters go by way of a server only when somebody answers for it', async () => {
  const { app, window, problems } = await launchApp({ workspace: await makeSampleWorkspace() })
  const dialog = window.getByRole('dialog')
  await window.getByRole('link', { name: t('common.nav.settings'), exact: true }).click()
  const section = window.getByRole('region', { name: t('links.title'), exact: true })
  await section.getByRole('switch', { name: t('links.tagged') }).press('Space')
  await section
    .getByRole('button', { name: t('links.suggest', { domain: 'larcentrum-inland.example' }) })
    .press('Enter')
  await expect(section.getByText('utm_source=email&utm_medium=email&utm_campaign=')).toBeVisible()
  await section.getByLabel(t('links.tag.campaign')).fill('{mottagare}')
  await expect(section.getByText(t('links.unknown', { name: 'mottagare' }))).toBeVisible()
  await section.getByLabel(t('links.tag.campaign')).fill('{rubrik}')
  await section.getByRole('button', { name: t('common.action.save') }).press('Enter')
  await expect(window.getByText(t('links.saved'))).toBeVisible()
  expect(await findings(window), 'settings').toEqual([])

  const change = section.getByRole('button', { name: t('links.channels.change', { channel: letters }) })
  await change.press('Enter')
  const redirect = dialog.getByLabel(t('links.redirect.label'))
  await redirect.fill('http://go.larcentrum-inland.example/{url}')
  await window.keyboard.press('Enter')
  await expect(dialog.getByText(t('links.redirect.fault.address'))).toBeVisible()
  await redirect.fill('https://go.larcentrum-inland.example/?to={url}')
  await window.keyboard.press('Enter')
  await expect(dialog.getByText(t('links.redirect.law.missing'))).toBeVisible()
  expect(await findings(window, '[role=dialog]'), 'law').toEqual([])
  await dialog.getByRole('checkbox', { name: t('links.redirect.law.confirm') }).press('Space')
  await redirect.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(change).toBeFocused()
  await expect(section).toContainText(t('links.channels.via', { host: 'go.larcentrum-inland.example' }))
  await change.press('Enter')
  await redirect.fill('')
  await redirect.press('Enter')
  await expect(dialog).toBeHidden()

  await window.evaluate(() => {
    location.hash = '#/posts/1'
  })
  const letter = shownLetter(window)
  await expect(letter.locator(`a[href^="${page}?utm_source=email"]`).first()).toBeAttached()
  await window.getByRole('button', { name: t('compose.properties') }).press('Enter')
  const tagged = window.getByRole('switch', { name: page })
  await expect(tagged).toBeChecked()
  await tagged.press('Space')
  await expect(letter.locator(`a[href="${page}"]`).first()).toBeAttached()
  await expect(letter.locator('a[href*="utm_"]')).toHaveCount(0)
  expect(await findings(window), 'post').toEqual([])
  expect(problems).toEqual([])
  await app.close()
})
