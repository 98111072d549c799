import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { resolveElectron } from '../scripts/electronBinary.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
const programRoot = resolve(import.meta.dirname, '..')

test('a workspace that another process has open is refused by name, and opens when that one is done', async () => {
  const workspace = await makeSampleWorkspace()
  const holder = spawn(process.execPath, [join(programRoot, 'electron/cli/main.ts'), 'run'], {
    env: { ...process.env, RUNDBREV_WORKSPACE: workspace },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise((done) => holder.once('close', done))
  await new Promise((speaks) => holder.stderr.once('data', speaks))
  // The one that was open last is opened at the start: here it can't be, and the first screen tells why.
  const { app, window, problems } = await launchApp({ workspace })
  await expect(window.getByRole('alert')).toContainText(String(holder.pid))
  await window.getByLabel(t('settings.welcome.folder')).fill(workspace)
  await window.getByRole('button', { name: t('settings.welcome.emptyAction') }).click()
  await expect(window.getByRole('alert')).toContainText(workspace)
  holder.kill('SIGINT')
  await gone
  await app.close()
  expect(problems).toEqual([])

  const again = await launchApp({ workspace })
  await expect(again.window.getByRole('link', { name: t('common.nav.posts'), exact: true })).toBeVisible()
  await again.app.close()
})

test('a second start brings the first window forward instead of opening the workspace twice', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'rundbrev-user-'))
  const workspace = await makeSampleWorkspace()
  const { app, window, problems } = await launchApp({ workspace, userData })
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
  const binary = await resolveElectron()
  const second = spawn(binary.executablePath, binary.args, {
    env: { ...process.env, ...binary.env, RUNDBREV_USER_DATA: userData, RUNDBREV_WORKSPACE: workspace },
    stdio: 'ignore',
  })
  expect(await new Promise((done) => second.once('close', done))).toBe(0)
  expect(app.windows()).toHaveLength(1)
  await window.getByRole('link', { name: t('common.nav.audience'), exact: true }).click()
  await expect(window.getByText('kansli@arjeplog.example')).toBeVisible()
  expect(problems).toEqual([])
  await app.close()
})
