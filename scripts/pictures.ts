import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { launchApp } from '../e2e/launchApp.ts'
import { openForCli } from '../electron/cli/openForCli.ts'
import { furnishWorkspace } from '../electron/usecases/furnishWorkspace.ts'

const help = `npm run pictures [-- --out <folder>] [--help]

Pictures of every screen of the built app (npm run build first), to be looked at: the sample workspace and an empty one, in
Swedish and English, light and dark, at 1280×800 and 1920×1080. Needs a display (xvfb-run -a where there is none).`

const programRoot = resolve(import.meta.dirname, '..')
const screens = ['/', '/posts/1', '/audience', '/sending', '/reach', '/settings'] as const
const looks = [
  { language: 'sv', scheme: 'light', width: 1280, height: 800 },
  { language: 'en', scheme: 'dark', width: 1280, height: 800 },
  { language: 'sv', scheme: 'light', width: 1920, height: 1080 },
] as const

if (process.argv.includes('--help')) console.log(help)
else await takePictures()

async function takePictures(): Promise<void> {
  const named = process.argv.indexOf('--out')
  const out = resolve(named === -1 ? 'pictures' : (process.argv[named + 1] ?? 'pictures'))
  mkdirSync(out, { recursive: true })
  for (const sample of [true, false]) {
    const workspace = join(mkdtempSync(join(tmpdir(), 'rundbrev-pictures-')), 'arbetsyta')
    const { deps, close } = openForCli({ folder: workspace, programRoot, create: true })
    await furnishWorkspace(deps, { sample })
    close()
    const { app, window, problems } = await launchApp({ workspace })
    for (const look of looks) {
      await takeLook(window, look)
      for (const screen of screens) {
        if (!sample && screen === '/posts/1') continue
        await goTo(window, screen)
        const name = screen === '/' ? 'posts' : screen.slice(1).replace('/', '-')
        const { language, scheme, width } = look
        const file = join(out, `${name}-${sample ? 'full' : 'empty'}-${language}-${scheme}-${width}.png`)
        await window.screenshot({ path: file })
        console.log(file)
      }
    }
    for (const problem of problems) console.error(problem)
    await app.close()
  }
}

/** The language is the workspace's, the scheme this machine's. */
async function takeLook(page: Page, look: (typeof looks)[number]): Promise<void> {
  await page.evaluate(async ({ language, scheme }) => {
    localStorage.setItem('mantine-color-scheme-value', scheme)
    const answer = await window.rundbrev.call('settings.get', {})
    const settings = (answer as { value: object }).value
    await window.rundbrev.call('settings.save', { ...settings, language })
  }, look)
  await page.setViewportSize({ width: look.width, height: look.height })
  await page.reload()
  await page.waitForLoadState('networkidle')
}

async function goTo(page: Page, screen: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = `#${path}`
  }, screen)
  // Until what was asked for has been drawn: lists, maps and the newsletter's frame come a moment later.
  await page.waitForTimeout(1500)
}
