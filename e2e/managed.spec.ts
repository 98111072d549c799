import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { resolveElectron } from '../scripts/electronBinary.ts'
import { projectRoot } from '../scripts/projectRoot.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import type { Policy } from '../shared/program/policy.ts'
import { findings } from './axeFindings.ts'
import { launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

// The organisation's file lies where only an administrator may write, and nothing names another place for it: the program is started where
// that folder is another one, in a mount namespace of its own.
const place = '/etc/rundbrev'
const canManage = process.platform === 'linux' && process.getuid?.() === 0
test.skip(!canManage, `only root on Linux can give a program a ${place} of its own`)

const sv = createTranslator('sv')
const en = createTranslator('en')
let made = false
test.beforeAll(() => {
  made = mkdirSync(place, { recursive: true, mode: 0o755 }) !== undefined
})
test.afterAll(() => {
  if (made) rmdirSync(place)
})

test('what the organisation has decided is shown locked where it is set, and holds', async () => {
  const policy: Policy = {
    ...{ language: 'en', updates: 'off', startAtLogin: false, proxy: 'none', logDays: 7 },
    ...{ mailServers: ['smtp.kommun.example'], networks: ['mastodon'] },
    ...{ backupDays: 14, backupFolder: join(mkdtempSync(join(tmpdir(), 'rundbrev-shared-')), 'copies') },
  }
  const { app, window, problems } = await launchManaged(JSON.stringify(policy))
  await goTo(window, '/settings/program')
  const section = (name: string) => window.getByRole('region', { name, exact: true })
  const program = section(en('program.settings.title'))
  await expect(program.getByRole('note')).toContainText(en('policy.decided.updates.off'))
  await expect(program.getByRole('switch', { name: en('program.settings.startAtLogin') })).toBeDisabled()
  await expect(program.getByRole('radio', { name: en('program.settings.update.off') })).toBeChecked()
  await expect(program.getByRole('radio', { name: en('program.settings.update.auto') })).toBeDisabled()
  const appearance = section(en('settings.appearance.title'))
  await expect(appearance.getByText(en('policy.fixed'))).toBeVisible()
  await expect(appearance.getByRole('radio', { name: en('common.language.sv') })).toBeDisabled()
  await expect(section(en('backups.title'))).toContainText(en('policy.decided.backupDays', { count: 14 }))
  await expect(section(en('support.title'))).toContainText(en('support.log.hint', { days: 7 }))
  await expectClean(window)
  await goTo(window, '/settings/accounts')
  await window.getByRole('button', { name: en('accounts.add') }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /^Mastodon/ })).toBeFocused()
  await expect(dialog.getByRole('button', { name: `Bluesky ${en('policy.notAllowed')}` })).toBeDisabled()
  await window.keyboard.press('Escape')
  await goTo(window, '/settings/channels')
  await window.getByRole('button', { name: en('settings.channels.add') }).click()
  await dialog.getByRole('tab', { name: en('channel.section.server') }).click()
  await expect(dialog.getByText(en('policy.servers', { list: 'smtp.kommun.example' }))).toBeVisible()
  await window.keyboard.press('Escape')
  const saved = await window.evaluate(async () => {
    const answer = (await globalThis.window.rundbrev.call('settings.get', {})) as { value: object }
    return [
      await globalThis.window.rundbrev.call('settings.save', { ...answer.value, language: 'sv' }),
      await globalThis.window.rundbrev.call('program.save', { updates: 'auto' }),
    ]
  })
  for (const answer of saved) expect(answer).toMatchObject({ ok: false, error: { code: 'policy-fixed' } })
  await goTo(window, '/about')
  await expect(window.getByText(en('about.updates.forbidden'))).toBeVisible()
  expect(problems).toEqual([])
  await app.close()
})

test('a file that is broken names the key and what it must be, and the program starts all the same', async () => {
  const { app, window, problems } = await launchManaged('{ "updates": "auto", "logDays": "week" }')
  await goTo(window, '/settings/program')
  const note = window.getByRole('note').filter({ hasText: `${place}/policy.json` })
  await expect(note).toContainText('”logDays” ska vara ett heltal från 1 till 365')
  await expect(note).toContainText(sv('policy.refused.meanwhile'))
  await expectClean(window)
  expect(problems).toEqual([])
  await app.close()
})

test('a command tells of a broken file, on stderr, and does what it is there for', async () => {
  const workspace = await makeSampleWorkspace()
  const command = [process.execPath, 'electron/cli/main.ts', '--workspace', workspace, 'post', 'list']
  const file = policyFile('{ "networks": ["myspace"] }')
  const ran = spawnSync('unshare', managed(file, command), { encoding: 'utf8', cwd: projectRoot })
  expect(ran.stderr).toContain('”networks” ska vara en lista')
  expect(ran.stdout).toContain('Tack för ett år då vi syntes i fyra län')
  expect(ran.status).toBe(0)
})

function policyFile(policy: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-managed-')), 'policy.json')
  writeFileSync(file, policy, { mode: 0o644 })
  return file
}

/** The words after `unshare` that run a command where a file is the organisation's. */
function managed(file: string, command: readonly string[]): string[] {
  const lay = `mount -t tmpfs -o mode=755 none ${place} && install -m 644 "$0" ${place}/policy.json && exec "$@"`
  return ['-m', 'sh', '-c', lay, file, ...command]
}

async function launchManaged(policy: string) {
  const file = policyFile(policy)
  const { executablePath } = await resolveElectron()
  const wrapper = join(dirname(file), 'electron')
  const words = managed(file, [executablePath]).map((word) => `'${word}'`)
  writeFileSync(wrapper, `#!/bin/sh\nexec unshare ${words.join(' ')} "$@"\n`)
  chmodSync(wrapper, 0o755)
  return launchApp({ workspace: await makeSampleWorkspace(), executablePath: wrapper })
}

/** Nothing serious, in the light and in the dark. */
async function expectClean(window: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    expect(await findings(window), colorScheme).toEqual([])
  }
}

async function goTo(window: Page, path: string): Promise<void> {
  await window.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
}
