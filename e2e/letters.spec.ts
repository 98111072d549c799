import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { goldenLetters, goldenRecipient } from '../electron/render/goldenLetters.ts'
import { render } from '../electron/render/letterOfBlocks.ts'
import { personalise } from '../shared/newsletter/personalise.ts'
import { findings } from './axeFindings.ts'
import { askedAgain, type LaunchedApp, launchApp } from './launchApp.ts'
import { letterSheet } from './letterSheet.ts'

// `RENEW_LETTERS=1 npx playwright test letters` makes the pictures anew: look at each before it is kept.

const kept = join(import.meta.dirname, 'letters')
/** As much of a picture as another machine's edges of letters may differ in. */
const toleratedShare = 0.002

let launched: LaunchedApp
let page: Page
/** Each letter's HTML, by its name. */
let letters: (readonly [string, string])[]

test.beforeAll(async () => {
  letters = await Promise.all(
    Object.entries(goldenLetters).map(async ([name, letter]) => {
      const { html } = personalise(await render(letter), goldenRecipient)
      return [name, html] as const
    }),
  )
  launched = await launchApp()
  const opened = launched.app.waitForEvent('window')
  // Loaded before anything is put into it: what comes while a page loads is lost.
  await askedAgain(() =>
    launched.app.evaluate(({ BrowserWindow }) =>
      new BrowserWindow({ width: 800, height: 600 }).loadURL('about:blank'),
    ),
  )
  page = await opened
})
test.afterAll(async () => {
  await launched.app.close()
})

test('every golden letter looks as it did, on a phone and a desktop, light and dark', async () => {
  const wrong: string[] = []
  // Whatever Playwright says of a page's scheme holds for the frames in it too.
  await page.emulateMedia({ colorScheme: null })
  for (const [name, html] of letters) {
    const { png, overflows } = await letterSheet(page, html)
    const fault = await compare(name, png)
    if (fault !== null) wrong.push(`${name}: ${fault}`)
    for (const width of overflows) wrong.push(`${name}: stands out at the side, ${width} px wide`)
  }
  expect(wrong).toEqual([])
})

test('axe has nothing serious to say of any, light or dark', async () => {
  // One page of them all, which a parser makes of documents one after the other: axe costs more by the page than by the letter.
  await page.setContent(letters.map(([, html]) => html).join('\n'))
  expect(await page.getByRole('article').count()).toBe(letters.length)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await findings(page, 'body', ['color-contrast'])).toEqual([])
})

/** @returns what is different from the picture that is kept, which stands beside it in test-results then */
async function compare(name: string, sheet: Buffer): Promise<string | null> {
  const file = join(kept, `${name}.png`)
  if (process.env.RENEW_LETTERS === '1') {
    await mkdir(kept, { recursive: true })
    await writeFile(file, sheet)
    return null
  }
  if (!existsSync(file)) return 'no picture is kept of it'
  const [was, is] = [PNG.sync.read(await readFile(file)), PNG.sync.read(sheet)]
  const sizes = [was, is].map(({ width, height }) => `${width} × ${height}`)
  if (sizes[0] !== sizes[1]) {
    await writeFile(test.info().outputPath(`${name}.is.png`), sheet)
    return `was ${sizes[0]}, is ${sizes[1]}`
  }
  const difference = new PNG({ width: is.width, height: is.height })
  const pixels = pixelmatch(was.data, is.data, difference.data, is.width, is.height, { threshold: 0.15 })
  const share = pixels / (is.width * is.height)
  if (share <= toleratedShare) return null
  await writeFile(test.info().outputPath(`${name}.is.png`), sheet)
  await writeFile(test.info().outputPath(`${name}.difference.png`), PNG.sync.write(difference))
  return `${(share * 100).toFixed(2)} % of it is different`
}
