import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { hostileEverywhere } from '../electron/usecases/hostileEverywhere.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

// A workspace in which every text of every table says something that would do harm if anybody believed it, gone through in the real app.

const t = createTranslator('sv')

/** Every address that the program knows (Routes.tsx), with what there is in the place of its parts, and those that its screens lead to. */
function knownPlaces(): string[] {
  const routes = readFileSync(resolve(import.meta.dirname, '../renderer/app/Routes.tsx'), 'utf8')
  const paths = [...routes.matchAll(/path="([^"]+)"/g)].map(([, path = '']) => path)
  const filled = paths.flatMap((path) => [path.replaceAll(/\/:\w+\?/g, ''), path.replaceAll(/\?/g, '')])
  return [...new Set(filled)].map((path) =>
    path
      .replace('/rule/*', '/rule/county%20in%20(24)')
      .replace(':view', path.includes('calendar') ? 'month' : 'list')
      .replace(':day', '2026-12-01')
      .replaceAll(/\/:(section|states)/g, '')
      .replaceAll(/:\w+/g, '1'),
  )
}

test('nothing that a workspace says is run, fetched or falls over, on any screen', async () => {
  test.setTimeout(420_000)
  const workspace = await makeSampleWorkspace((deps) => hostileEverywhere(deps))
  const { app, window, problems } = await launchApp({ workspace })
  const asked: string[] = []
  window.on('request', (request) => {
    if (!/^(app|blob|data|devtools):/.test(request.url())) asked.push(request.url())
  })
  const dialogs: string[] = []
  window.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await window.evaluate(() => {
    const violations: string[] = []
    Object.assign(globalThis, { violations })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
      violations.push(`${violatedDirective} ${sourceFile}`),
    )
  })
  const seen = new Set<string>()
  const waiting = knownPlaces()
  const amiss: string[] = []
  for (let next = waiting.shift(); next !== undefined && seen.size < 70; next = waiting.shift()) {
    const kind = next.replaceAll(/\d+/g, '1')
    if (seen.has(kind)) continue
    seen.add(kind)
    const found = await lookAt(window, next)
    amiss.push(...found.amiss.map((what) => `${next}: ${what}`))
    waiting.push(...found.leadsTo)
  }
  console.info(`${seen.size} places`)
  expect({ amiss, problems }).toEqual({ amiss: [], problems: [] })
  expect(await ranIn(app)).toEqual([])
  expect(await window.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual(
    [],
  )
  expect({ asked, dialogs, problems }).toEqual({ asked: [], dialogs: [], problems: [] })
  expect(seen.size).toBeGreaterThan(25)
  await app.close()
})

/** Goes there, waits until it stands still, and tells what is not as it should be, and where it leads on. */
async function lookAt(window: Page, place: string) {
  await window.evaluate((hash) => {
    globalThis.location.hash = hash
  }, `#${place}`)
  const main = window.getByRole('main')
  await expect(main.locator('.mantine-Loader-root, [data-skeleton]')).toHaveCount(0)
  await expect(main).not.toBeEmpty()
  const text = (await main.textContent()) ?? ''
  const amiss: string[] = []
  if (text.trim().length < 10) amiss.push('white')
  if (text.includes('[object Object]')) amiss.push('[object Object]')
  for (const crash of [t('support.crash.screen'), t('support.crash.program')])
    if (text.includes(crash)) amiss.push('fallen over')
  const fault = t('errors.internal-fault.message', { message: '' }).trim()
  // A trouble whose code this version does not know is told by its code, as the plain words that it is.
  const isUnknownCode = (line: string) => line.includes("ranFrom='publications.trouble'")
  amiss.push(...text.split('\n').filter((line) => line.includes(fault) && !isUnknownCode(line)))
  const leadsTo = await window
    .locator('a[href^="#/"]')
    .evaluateAll((links) => links.map((link) => String(link.getAttribute('href')).slice(1)))
  return { amiss, leadsTo }
}

/** What has set the mark that every text would set, in any window. */
function ranIn(app: ElectronApplication): Promise<unknown[]> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows()
    const frames = windows.flatMap(({ webContents }) => webContents.mainFrame.framesInSubtree)
    const marks = await Promise.all(
      frames.map((frame) => frame.executeJavaScript('globalThis.ranFrom').catch(() => undefined)),
    )
    return marks.filter((mark) => mark !== undefined && mark !== null)
  })
}
