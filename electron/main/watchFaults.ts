import { app, type BrowserWindow, dialog, type WebContents } from 'electron'
import type { TFunction } from 'i18next'
import type { Log } from '../log/log.ts'
import { origin } from './origin.ts'
import { firstPage, shownWindows } from './window.ts'

export interface FaultWatch {
  readonly log: Log
  readonly t: () => TFunction
  /** A window has fallen over. */
  readonly fell: () => void
  /** Says in the window that something failed and the program goes on. */
  readonly tell: (text: string) => void
  readonly restartSafely: () => void
}

/** So many ends of the window within so long, and somebody is asked before it is opened again. */
const [mostEnds, withinMs] = [3, 60_000]
/** What fails again and again is told no more often than this. */
const tellEveryMs = 60_000

/**
 * Notes what fails where nobody catches it. The program goes on: what it had begun is in the database, and the schedule must not stand
 * still for a fault beside it. A window whose process ended is opened again where it was.
 */
export function watchFaults(watch: FaultWatch): void {
  const { log, t, tell } = watch
  let toldAt = Number.NEGATIVE_INFINITY
  const note = (event: 'program.uncaught' | 'program.rejected') => (thrown: unknown) => {
    log(event, {}, thrown)
    if (performance.now() - toldAt < tellEveryMs) return
    toldAt = performance.now()
    tell(t()('support.fault.told'))
  }
  process.on('uncaughtException', note('program.uncaught'))
  process.on('unhandledRejection', note('program.rejected'))
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit')
      log('program.child-gone', { code: `${type}-${reason}`.replaceAll(' ', '-'), exit: exitCode })
  })

  const ends: number[] = []
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    const window = shownWindows().find((one) => one.webContents === contents)
    if (window === undefined || reason === 'clean-exit') return
    log('window.gone', { code: reason, exit: exitCode })
    watch.fell()
    ends.push(performance.now())
    const lately = ends.filter((at) => performance.now() - at < withinMs)
    if (lately.length < mostEnds) openAgain(contents)
    else void ask(window, watch)
  })
}

/** Tells of a window that does not answer, and lets somebody end what it is at. */
export function watchWindow(window: BrowserWindow, { log, t }: Pick<FaultWatch, 'log' | 't'>): void {
  let isAsking = false
  window.on('unresponsive', () => {
    log('window.hung')
    if (isAsking) return
    isAsking = true
    const [message, detail] = [t()('support.hung.message'), t()('support.hung.detail')]
    const buttons = [t()('support.hung.wait'), t()('support.hung.reload')]
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        title: app.getName(),
        message,
        detail,
        buttons,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => {
        isAsking = false
        if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
      })
  })
  window.on('responsive', () => log('window.answers'))
}

/** At the place where it was. Not within the event: Chromium is still clearing up. */
function openAgain(contents: WebContents): void {
  const url = contents.getURL()
  setTimeout(() => {
    if (!contents.isDestroyed()) void contents.loadURL(url.startsWith(`${origin}/`) ? url : `${origin}/`)
  }, 200)
}

async function ask(window: BrowserWindow, { t, restartSafely }: FaultWatch): Promise<void> {
  const [message, detail] = [t()('support.gone.message'), t()('support.gone.detail')]
  const buttons = [t()('support.gone.again'), t()('support.gone.safely')]
  const { response } = await dialog.showMessageBox(window, {
    ...{ type: 'error', title: app.getName(), message, detail, buttons, cancelId: 0, noLink: true },
  } as const)
  if (response === 1) restartSafely()
  else if (!window.isDestroyed()) void window.loadURL(firstPage(window))
}
