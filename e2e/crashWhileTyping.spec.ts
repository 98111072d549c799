import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type ElectronApplication, expect, type Locator, type Page, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
const words = 'Tack alla kommuner i norr för ett år då lärcentrum växte och fler kunde läsa vidare hemma. '
/** How long each round types before the power goes, in ms: before, at and after the first save, and in the midst of later ones. */
const rounds = [1300, 2400, 3400]

test('a program that dies in the middle of a word loses at most the last second of it', async () => {
  test.setTimeout(240_000)
  const workspace = await makeSampleWorkspace()
  const userData = mkdtempSync(join(tmpdir(), 'rundbrev-user-'))
  let written = ''
  let last: Typing = { typed: '', secure: '' }
  for (const [round, length] of [...rounds, null].entries()) {
    await test.step(
      length === null ? 'after the last one' : `round ${round + 1}: ${length} ms of typing`,
      async () => {
        const { app, window } = await launchApp({ workspace, userData })
        const body = await openBody(window)
        if (round === 0) await empty(body, window)
        const found = ((await body.textContent()) ?? '').replaceAll('\u00a0', ' ')
        const kept = found.slice(written.length)
        expect(found.startsWith(written)).toBe(true)
        expect(last.typed.startsWith(kept), `“${kept}” was never typed`).toBe(true)
        expect(kept.length, `of “${last.typed}” only “${kept}” was kept`).toBeGreaterThanOrEqual(
          last.secure.length,
        )
        written = found
        if (length === null) return app.close()
        await body.press('Control+End')
        last = await typeAndKill(app, window, length)
      },
    )
  }
})

interface Typing {
  /** All that was typed. */
  readonly typed: string
  /** What was typed more than a second before the end, the lateness of the machine and of the program on it added. */
  readonly secure: string
}

async function empty(body: Locator, window: Page): Promise<void> {
  await body.press('Control+A')
  await body.press('Delete')
  await expect(body).toHaveText('')
  await expect(window.getByRole('link', { name: /^Sparat/ })).toBeVisible()
}

async function openBody(window: Page) {
  await window.getByRole('link', { name: /Tack för ett år/ }).click()
  const body = window.getByRole('textbox', { name: t('compose.body'), exact: true })
  await expect(body).toBeVisible()
  await body.click()
  return body
}

async function typeAndKill(app: ElectronApplication, window: Page, length: number): Promise<Typing> {
  const lateness = monitorEventLoopDelay({ resolution: 10 })
  lateness.enable()
  await window.evaluate(askWithoutRest)
  const begun = Date.now()
  const keys: { readonly character: string; readonly at: number }[] = []
  while (Date.now() - begun < length) {
    const character = words[keys.length % words.length] ?? ' '
    await window.keyboard.type(character)
    keys.push({ character, at: Date.now() })
  }
  const longestAnswer = await window.evaluate(() => (globalThis as Watched).longestAnswer ?? 0)
  const died = Date.now()
  await killAll(app)
  const grace = 1000 + lateness.max / 1e6 + longestAnswer
  const text = (typed: typeof keys) => typed.map(({ character }) => character).join('')
  return { typed: text(keys), secure: text(keys.filter(({ at }) => at < died - grace)) }
}

interface Watched {
  longestAnswer?: number
}

/**
 * Runs in the page: asks the main process something small again and again, and keeps how long the slowest answer took in ms. A save waits
 * as long for both processes of a busy computer and for its disk.
 */
async function askWithoutRest(): Promise<void> {
  const watched = globalThis as Watched
  const ask = async () => {
    const asked = performance.now()
    await window.rundbrev.call('workspace.state', {})
    await new Promise((rested) => setTimeout(rested, 10))
    watched.longestAnswer = Math.max(watched.longestAnswer ?? 0, performance.now() - asked - 10)
    void ask()
  }
  void ask()
}

/** The main process and everything it started, at once and without a word. */
async function killAll(app: ElectronApplication): Promise<void> {
  const main = app.process()
  const gone = new Promise((resolve) => main.once('exit', resolve))
  for (const pid of [main.pid ?? 0, ...descendants(main.pid ?? 0)]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Already gone with its parent.
    }
  }
  await gone
}

function descendants(parent: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => parentOf(pid) === parent)
    .map(Number)
  return children.flatMap((child) => [child, ...descendants(child)])
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}
