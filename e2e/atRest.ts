import type { ElectronApplication, Page } from '@playwright/test'
import { askedAgain } from './launchApp.ts'

/** Waits until all that a window has asked for is answered, and drawn. */
export type Rest = () => Promise<void>

interface Questions {
  /** Since they are counted. */
  readonly asked: number
  readonly open: number
}

/**
 * From now on what the windows ask of the program is counted, so that a test waits as long as the answers take and no longer: a fixed time is
 * too long nearly always, and too short on a busy computer.
 */
export async function watchQuestions(app: ElectronApplication, page: Page): Promise<Rest> {
  await askedAgain(() =>
    app.evaluate(({ ipcMain }) => {
      type Handler = (...args: unknown[]) => Promise<unknown>
      const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, Handler> })
        ._invokeHandlers
      const answer = handlers.get('rundbrev:call')
      if (answer === undefined) throw new Error('nobody answers the page')
      const questions = { asked: 0, open: 0 }
      Object.assign(globalThis, { questions })
      handlers.set('rundbrev:call', async (...args) => {
        questions.asked += 1
        questions.open += 1
        return await answer(...args).finally(() => {
          questions.open -= 1
        })
      })
    }),
  )
  const count = () =>
    askedAgain(() =>
      app.evaluate(() => {
        const { asked, open } = (globalThis as unknown as { readonly questions: Questions }).questions
        return { asked, open }
      }),
    )
  return async () => {
    for (let before = await count(); ; ) {
      await page.evaluate(calm)
      const after = await count()
      if (after.open === 0 && after.asked === before.asked) return
      before = after
    }
  }
}

/**
 * Runs in the page. Until nothing has changed in it for some frames and nothing stands for what is on its way. What a countdown or a sending
 * tells does not come to rest; a letter is put in its frame and measured a moment after everything else (useLetterHeight.ts).
 */
async function calm(): Promise<void> {
  const [frames, framesOfLetter] = [6, 24]
  const deadline = performance.now() + 30_000
  let since = 0
  const changes = new MutationObserver((records) => {
    const isAwaited = ({ target }: MutationRecord) => {
      const element = target instanceof Element ? target : target.parentElement
      return element?.closest('[role=progressbar], [data-live]') === null
    }
    if (records.some(isAwaited)) since = 0
  })
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  // React leaves what stood for a screen's part in the page, hidden, while another one comes.
  const isComing = () =>
    [...document.querySelectorAll('[data-skeleton], .mantine-Loader-root')].some((one) =>
      one.checkVisibility(),
    )
  while (since < (document.querySelector('iframe') === null ? frames : framesOfLetter)) {
    await new Promise((next) => requestAnimationFrame(next))
    since = isComing() ? 0 : since + 1
    if (performance.now() > deadline) throw new Error(`${location.hash} does not come to rest`)
  }
  changes.disconnect()
}
