import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { resolveElectron } from '../scripts/electronBinary.ts'
import { trialState } from '../scripts/ownState.ts'
import { watchedEnvironment } from './connections/watchRun.ts'
import { watchFocus } from './focusWatch.ts'
import { shownWindows } from './shownWindows.ts'

export type LaunchOptions = {
  /** The workspace folder that is opened at once; without it the app shows its first screen. */
  readonly workspace?: string
  /** The folder of the app's own settings and session; without it a new one, removed when the app closes. */
  readonly userData?: string
  /** The language of the machine: the first screen speaks it, an open workspace speaks its own. Swedish by default. */
  readonly lang?: string
  /** Said to the program on its command line. */
  readonly args?: readonly string[]
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>
  /** The folder of the application; without it this project, as it was last built. */
  readonly appRoot?: string
  /** What starts Electron, with its arguments; without it Electron itself. */
  readonly executablePath?: string
}

export type LaunchedApp = {
  readonly app: ElectronApplication
  /** The first window, and the program behind it. */
  readonly window: Page
  /** What went wrong in any window so far: console errors, uncaught errors and a focus that was lost, in order. A good run has none. */
  readonly problems: readonly string[]
}

/**
 * Holds back 'ready' until Playwright is attached, which it only does by itself when it picks the Electron.
 * Without it, an attachment that falls in the middle of the first page's load now and then never ends.
 */
const holdReady = join(
  dirname(fileURLToPath(import.meta.resolve('playwright-core/package.json'))),
  'lib/server/electron/loader.js',
)

/**
 * Starts the built app (`npm run build` first) in a real Electron and waits for its first window.
 * Close it with `app.close()`: where the program asks whether it may quit, it is told yes (`answerQuestions`).
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const binary = await resolveElectron(options.appRoot)
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'rundbrev-user-')))
  const app = await electron.launch({
    executablePath: options.executablePath ?? binary.executablePath,
    timeout: 60_000,
    args: [
      ...(binary.kind === 'official' ? ['-r', holdReady] : []),
      ...binary.args,
      `--lang=${options.lang ?? 'sv'}`,
      ...(options.args ?? []),
    ],
    env: environment({
      ...binary.env,
      RUNDBREV_REQUIRE: holdReady,
      RUNDBREV_USER_DATA: userData,
      RUNDBREV_WORKSPACE: options.workspace,
      ...(await watchedEnvironment()),
      ...options.env,
    }),
  })
  if (!options.userData) {
    app.on('close', () => void rm(userData, { recursive: true, force: true, maxRetries: 5 }))
  }
  const problems: string[] = []
  app.on('window', (page) => {
    collectProblems(page, problems)
    // What has closed meanwhile moves no more.
    void holdStill(page).catch(() => undefined)
  })
  const window = await shownWindow(app)
  for (const page of app.windows()) collectProblems(page, problems)
  await holdStill(window)
  await window.waitForLoadState('load')
  // The window is there before the program is.
  await window.waitForFunction(() => document.querySelector('[data-opening]') === null)
  await watchFocus(window)
  await answerQuestions(app, 'leave')
  return { app, window, problems }
}

/**
 * Answers what the program asks in a dialogue of the system, which a test cannot press: whether it is to quit although something is due,
 * and whether it stays when its window is closed. From then on `askedQuestions` tells what was asked.
 */
export async function answerQuestions(app: ElectronApplication, answer: 'stay' | 'leave'): Promise<void> {
  const answers = ['stay', 'leave'].indexOf(answer)
  await askedAgain(() =>
    app.evaluate(({ dialog }, response) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      dialog.showMessageBox = async (...args: unknown[]) => {
        const { message, detail } = args.at(-1) as Record<'message' | 'detail', string>
        asked.push(`${message}\n${detail}`)
        return { response, checkboxChecked: false }
      }
    }, answers),
  )
}

/** What has been asked since `answerQuestions`: message and detail, each on lines of its own. */
export function askedQuestions(app: ElectronApplication): Promise<string[]> {
  return askedAgain(() => app.evaluate(() => (globalThis as unknown as { readonly asked: string[] }).asked))
}

/**
 * What can be asked of the main process twice. An answer gets lost where V8 tidies its memory between the question and the answer, as it
 * does while the program starts or computes something long: then it is asked again, a little later each time.
 */
export async function askedAgain<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      if (attempt === 20 || !String(error).includes('garbage collected')) throw error
    }
    await sleep(50 * attempt)
  }
}

/** The window that people see: a letter may be put on a sheet before it is there, in a window of its own that nobody sees. */
async function shownWindow(app: ElectronApplication): Promise<Page> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const [shown] = shownWindows(app)
    if (shown !== undefined) return shown
    await sleep(25)
  }
  throw new Error('no window came up')
}

/** This process's environment without the unset variables and without what belongs to this process alone. */
function environment(added: Record<string, string | undefined>): Record<string, string> {
  const all: Record<string, string | undefined> = {
    RUNDBREV_STATE: trialState,
    ...process.env,
    RUNDBREV_WORKSPACE: undefined,
    ELECTRON_RUN_AS_NODE: undefined,
    ...added,
  }
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** As for an officer whose system asks for less motion: whoever drives a window waits for every movement. */
function holdStill(page: Page): Promise<void> {
  return page.emulateMedia({ reducedMotion: 'reduce' })
}

const watched = new WeakSet<Page>()

function collectProblems(page: Page, problems: string[]): void {
  if (watched.has(page)) return
  watched.add(page)
  page.on('pageerror', (error) => problems.push(`${error.name}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`)
  })
}
