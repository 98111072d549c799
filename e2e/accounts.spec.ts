import { expect, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { launchApp } from './launchApp.ts'
import { serveMastodon } from './mastodon/serveMastodon.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
const name = 'Kansliet på Mastodon'

test('an account is added, tried, has to be signed in to again, and is removed', async () => {
  const server = await serveMastodon({ token: 'nyckel-gjord-for-hand' })
  const { app, window, problems } = await launchApp({ workspace: await makeSampleWorkspace() })
  const dialog = window.getByRole('dialog')
  await window.getByRole('link', { name: t('common.nav.settings'), exact: true }).click()

  // By keyboard: the second network, then its fields.
  await window.getByRole('button', { name: t('accounts.add') }).focus()
  await window.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: /^Bluesky/ })).toBeFocused()
  expect(await findings(window, '[role=dialog]'), 'networks').toEqual([])
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  const address = dialog.getByRole('textbox', { name: t('accounts.form.mastodon.address') })
  await dialog.getByLabel(t('accounts.form.name')).fill(name)
  await dialog.getByText(t('accounts.form.signIn.token'), { exact: true }).click()
  await dialog.getByLabel(t('accounts.form.mastodon.token')).fill('nyckel-gjord-for-hand')
  expect(await findings(window, '[role=dialog]'), 'form').toEqual([])

  // More than a server is refused where it was written, and nobody is asked.
  await address.fill(`${server.address}/@kansliet`)
  await window.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText(`${server.address}/@kansliet`)
  expect(server.asked).toEqual([])

  // One on this machine is asked about before anything is sent there.
  await address.fill(server.address)
  await window.keyboard.press('Enter')
  await expect(
    dialog.getByText(t('accounts.form.private.question', { host: new URL(server.address).hostname })),
  ).toBeVisible()
  expect(server.asked).toEqual([])
  await dialog.getByRole('button', { name: t('accounts.form.private.yes') }).click()
  await expect(dialog).toBeHidden()
  await expect(window.getByRole('button', { name: t('accounts.add') })).toBeFocused()
  const row = window
    .getByText(name, { exact: true })
    .locator('xpath=ancestor::*[contains(@class,"Paper")][1]')
  await expect(row).toContainText(t('accounts.state.signedIn'))
  await expect(row).toContainText('@kansliet@')
  expect(server.asked.every((call) => call.startsWith('GET '))).toBe(true)

  // The token is taken back there.
  server.revokeTokens()
  await window.getByRole('button', { name: t('accounts.testNamed', { name }) }).click()
  await expect(row).toContainText(t('accounts.state.lost'))
  await expect(row.getByRole('alert')).toContainText('Mastodon')
  expect(await findings(window), 'sign-in lost').toEqual([])

  await window.getByRole('button', { name: t('accounts.remove', { name }) }).click()
  await expect(dialog.getByRole('button', { name: t('accounts.removal.keep') })).toBeFocused()
  expect(await findings(window, '[role=dialog]'), 'removal').toEqual([])
  await dialog.getByRole('button', { name: t('accounts.removal.confirm') }).click()
  await expect(window.getByText(t('accounts.removal.left', { name, network: 'Mastodon' }))).toBeVisible()
  await expect(window.getByText(t('accounts.none'))).toBeVisible()

  expect(problems).toEqual([])
  await app.close()
  await server.close()
})
