import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { type ElectronApplication, expect, test } from '@playwright/test'
import { resolveElectron } from '../scripts/electronBinary.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { askedAgain, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
const newUserData = () => mkdtempSync(join(tmpdir(), 'rundbrev-user-'))
const logOf = (userData: string) => readFileSync(join(userData, 'logs', 'rundbrev.log'), 'utf8')

test('a window whose process ends comes back where it was, with the text, says so, and has let no secret out', async () => {
  const userData = newUserData()
  const workspace = await makeSampleWorkspace()
  const { app, window } = await launchApp({ workspace, userData })

  // A computer without a keyring, as a test machine is: said where a secret is typed.
  await window.getByRole('link', { name: t('common.nav.settings'), exact: true }).click()
  await window.getByRole('button', { name: t('settings.channels.add') }).click()
  const dialog = window.getByRole('dialog')
  const fill = (name: string, value: string) => dialog.getByRole('textbox', { name }).fill(value)
  const save = dialog.getByRole('button', { name: t('common.action.save') })
  await dialog.getByRole('tab', { name: t('channel.section.server') }).click()
  await fill(t('settings.channels.host'), '127.0.0.1')
  await fill(t('settings.channels.user'), 'kansli')
  await expect(dialog.getByRole('note', { name: t('channel.noKeyring.title.signIn') })).toBeVisible()
  await fill(t('settings.channels.password'), planted)
  // Leads to what is missing.
  await save.click()
  await fill(t('settings.channels.fromAddress'), 'kansli@kommun.example')
  await fill(t('settings.channels.fromName'), 'Kansliet')
  await save.click()
  await expect(dialog).toBeHidden()

  await window
    .getByRole('link', { name: t('common.nav.posts'), exact: true })
    .first()
    .click()
  await window.getByRole('link', { name: /Tack för ett år/ }).click()
  const body = window.getByRole('textbox', { name: t('compose.body'), exact: true })
  await body.click()
  await body.press('Control+End')
  await window.keyboard.type('Skrivet strax före felet.')
  await expect.poll(() => savedTexts(workspace)).toContain('Skrivet strax före felet.')
  const place = new URL(window.url()).hash
  await crash(app)
  await expect
    .poll(() => pageNow(app))
    .toEqual({ place, text: expect.stringContaining('Skrivet strax före felet.') })
  await expect.poll(async () => (await pageNow(app)).text).toContain(t('support.ends.fellOver'))
  expect(logOf(userData)).toContain('"event":"window.gone"')
  expect(logOf(userData)).not.toMatch(/Skrivet|Tack för|@/)
  await app.close()
  // Not in the folder of the program, with what Chromium keeps and the dump of the crash, and not in the workspace.
  expect(readdirSync(userData, { recursive: true }).some((name) => String(name).endsWith('.dmp'))).toBe(true)
  expect([...filesThatHold(userData, planted), ...filesThatHold(workspace, planted)]).toEqual([])

  const again = await launchApp({ workspace, userData: newUserData() })
  await again.window.getByRole('link', { name: t('common.nav.settings'), exact: true }).click()
  await expect(again.window.getByText(t('channel.secretGone.closed'))).toBeVisible()
  await again.app.close()
})

test('a screen that cannot be drawn leaves the rest standing, and the diagnosis is seen before it is copied', async () => {
  const userData = newUserData()
  const workspace = await makeSampleWorkspace(async (deps) => {
    // A row such as no version of the program writes: a time by its look, and none.
    deps.workspace.database.$client.exec("UPDATE posts SET updated_at = '2026-99-99T99:99:99Z'")
  })
  const { app, window } = await launchApp({ workspace, userData })
  await window.getByRole('link', { name: t('common.nav.posts'), exact: true }).click()
  await expect(window.getByRole('alert').getByText(t('support.crash.screen'))).toBeVisible()
  expect(await findings(window)).toEqual([])
  await window.getByRole('button', { name: t('support.diagnosis.open') }).click()
  const told = window.getByRole('textbox', { name: t('support.diagnosis.shown') })
  await expect(told).toHaveValue(/"sandbox": true/)
  await expect(told).toHaveValue(/"event":"window.error"/)
  // What the diagnosis says of the fuses is what the tool says that sets them.
  const { fuses } = JSON.parse((await told.inputValue()).split('\n\n')[0] ?? '')
  expect(fuses).toEqual(await fusesByTool())
  expect(await told.inputValue()).not.toMatch(/@|Tack för|Västerås/)
  expect(await findings(window)).toEqual([])
  await window.getByRole('button', { name: t('support.diagnosis.copy') }).click()
  await expect(window.getByText(t('support.diagnosis.copied'))).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toBe(await told.inputValue())
  await window.keyboard.press('Escape')
  await window.getByRole('link', { name: t('common.nav.settings'), exact: true }).click()
  await expect(window.getByRole('heading', { level: 1, name: t('common.nav.settings') })).toBeVisible()
  await app.close()
})

test('in the safe mode nothing runs or goes out, and every screen says so', async () => {
  const { app, window } = await launchApp({ workspace: await makeSampleWorkspace(), args: ['--safe-mode'] })
  await expect(window.getByText(t('support.safe.bar'))).toBeVisible()
  await expect(window.getByRole('button', { name: t('support.safe.leave') })).toBeVisible()
  const answers = await window.evaluate(async () => [
    await globalThis.window.rundbrev.call('inbox.look', {}),
    await globalThis.window.rundbrev.call('schedule.whoRuns', {}),
  ])
  expect(answers[0]).toMatchObject({ ok: false, error: { code: 'safe-mode' } })
  expect(answers[1]).toMatchObject({ ok: true })
  expect(JSON.stringify(answers[1])).not.toContain(`"pid":${app.process().pid}`)
  expect(await findings(window)).toEqual([])
  await app.close()
})

test('a program that falls over at every start asks before it begins anything, and starts anew in the safe mode', async () => {
  const userData = newUserData()
  writeFileSync(join(userData, 'run.json'), JSON.stringify({ isRunning: true, inARow: 3 }))
  const told = join(userData, 'told.jsonl')
  const { executablePath, args, env, kind } = await resolveElectron()
  const answering = join(import.meta.dirname, 'answerAtStart.cjs')
  const child = spawn(
    executablePath,
    [...(kind === 'official' ? ['-r', answering] : []), ...args, '--lang=sv'],
    {
      env: {
        ...{ ...process.env, ...env, RUNDBREV_REQUIRE: answering, RUNDBREV_USER_DATA: userData },
        ...{ ANSWER: '1', TOLD: told },
      },
      stdio: 'ignore',
    },
  )
  await once(child, 'exit')
  const [asked, restarted] = readFileSync(told, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(asked.message).toBe(t('support.ends.twice', { count: 4 }))
  expect(asked.buttons).toEqual([t('support.ends.asUsual'), t('support.ends.safely')])
  expect(restarted.args).toContain('--safe-mode')
  expect(JSON.parse(readFileSync(join(userData, 'run.json'), 'utf8'))).toEqual({
    isRunning: false,
    inARow: 0,
  })
})

test('the workspace is checked and repaired from the settings', async () => {
  const workspace = await makeSampleWorkspace(async (deps) => {
    deps.workspace.database.$client.exec('UPDATE reach_sums SET thousandths = thousandths + 1')
  })
  const { app, window, problems } = await launchApp({ workspace })
  await window.getByRole('link', { name: t('common.nav.settings'), exact: true }).click()
  await window.getByRole('button', { name: t('support.check.open') }).click()
  await window.getByRole('button', { name: t('support.check.repair') }).click()
  await expect(window.getByText(/^Allt stämmer/)).toBeVisible()
  expect(await findings(window)).toEqual([])
  await window.keyboard.press('Escape')
  const careful = window.getByRole('switch', { name: t('support.log.detailed') })
  // It changes when it has been kept.
  await careful.click({ force: true })
  await expect(window.getByText(/^Till \d\d/)).toBeVisible()
  expect(problems).toEqual([])
  await app.close()
})

const planted = 'planterat-Lösen0rd-94'

/** Ends the window's process as a fault in it would. */
async function crash(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow, session }) => {
    const window = BrowserWindow.getAllWindows().find(
      ({ webContents }) => webContents.session === session.defaultSession,
    )
    // Once this has been answered.
    setTimeout(() => window?.webContents.forcefullyCrashRenderer(), 50)
  })
}

/**
 * What the window shows, as Electron itself sees it: Playwright lets go of a page that crashed. While the page comes back a question is
 * never answered, and is asked again.
 */
function pageNow(app: ElectronApplication): Promise<{ readonly place: string; readonly text: string }> {
  return askedAgain(() =>
    app.evaluate(async ({ BrowserWindow, session }) => {
      const window = BrowserWindow.getAllWindows().find(
        ({ webContents }) => webContents.session === session.defaultSession,
      )
      const asked = window?.webContents.executeJavaScript('[location.hash, document.body.textContent]')
      const late = new Promise((resolve) => setTimeout(() => resolve(['', '']), 1000))
      const [place, text] = (await Promise.race([asked, late])) as [string, string]
      return { place, text }
    }),
  )
}

/** All that the posts of a workspace hold, as it is on the disk now. */
function savedTexts(workspace: string): string {
  return ['rundbrev.db', 'rundbrev.db-wal']
    .map((name) => readFileSync(join(workspace, name), 'utf8'))
    .join('')
}

/** The files under a folder that hold some words, as UTF-8 or as Chromium keeps words, UTF-16. */
function filesThatHold(folder: string, words: string): string[] {
  const spellings = [
    Buffer.from(words),
    Buffer.from(words, 'utf16le'),
    Buffer.from(Buffer.from(words).toString('base64')),
  ]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return spellings.some((spelling) => bytes.includes(spelling))
    })
}

/** The fuses of the Electron that these tests run, as @electron/fuses reads them, by the names of electron-builder. */
async function fusesByTool(): Promise<Record<string, string>> {
  const { executablePath } = await resolveElectron()
  const wire = await getCurrentFuseWire(executablePath)
  const states: Readonly<Record<number, string>> = { 48: 'off', 49: 'on' }
  return Object.fromEntries(
    Object.entries(wire)
      .filter(([at]) => /^\d+$/.test(at))
      .map(([at, state]) => [
        (FuseV1Options[Number(at)] ?? `fuse${at}`)
          .replace(/^Enable/, '')
          .replace(/^./, (first) => first.toLowerCase())
          .replace(/EnvironmentVariable$|Arguments$/, ''),
        states[Number(state)] ?? 'other',
      ]),
  )
}
