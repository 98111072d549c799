import { app, type BrowserWindow, dialog, type MessageBoxOptions, powerMonitor } from 'electron'
import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import { type QuitQuestion, quitWords } from '../../shared/program/quitQuestion.ts'
import type { Log } from '../log/log.ts'
import type { ProgramStore } from './programStore.ts'

export interface StayingOptions {
  readonly program: ProgramStore
  /** The one that a question belongs to. */
  readonly window: () => BrowserWindow | undefined
  /** Whether it is the only one left that people see. */
  readonly isLast: (window: BrowserWindow) => boolean
  /** Lets a window keep what was typed in it. */
  readonly saved: (window: BrowserWindow) => Promise<void>
  /** All of them, before the workspace is given back. */
  readonly allSaved: () => Promise<void>
  readonly t: () => TFunction
  /** A workspace is open, or is waited for: there is a schedule to stay for. */
  readonly hasSchedule: () => boolean
  /** What quitting now is asked about; null: nothing. */
  readonly question: () => QuitQuestion | null
  /** Told when it is certain that it quits, while the schedule can still be asked. @param isEnding the system ends it */
  readonly leaving: (isEnding: boolean) => void
  /** Lets what is in the air finish, and gives the workspace back. */
  readonly close: () => Promise<void>
  readonly log: Log
}

export interface Staying {
  /** To be told of each window that people see. */
  watch(window: BrowserWindow): void
  /** From now on the last window's end may be the program's; before, a sheet may be printed. */
  begun(): void
}

const [stay, leave] = [0, 1]

/**
 * What becomes of the program when a window is closed, and when it is to quit. Closing the last one leaves the schedule running, where
 * there is one and the officer has not chosen otherwise; the first time it says so. Any other only goes. Quitting asks where something is
 * due, and waits for the message that is in the air: a connection is never cut between DATA and its answer. Whatever is closed keeps first
 * what was typed in it.
 */
export function createStaying({
  program,
  window,
  isLast,
  saved,
  allSaved,
  t,
  hasSchedule,
  question,
  leaving: told,
  close,
  log,
}: StayingOptions): Staying {
  let isShown = false
  let isClosed = false
  /** The system or a script ends it: nobody is there to answer. */
  let isEnding = false
  let isTelling = false
  let leaving: Promise<void> | undefined

  const ask = async (options: MessageBoxOptions): Promise<number> => {
    const parent = window()
    const box = { ...options, defaultId: stay, cancelId: stay, noLink: true }
    const answer = await (parent?.isVisible() === true
      ? dialog.showMessageBox(parent, box)
      : dialog.showMessageBox(box))
    return answer.response
  }

  /** Nobody is kept in a program whose workspace cannot be asked, as on a disk that fails. */
  const toAsk = (): QuitQuestion | null => {
    try {
      return question()
    } catch (error) {
      log('lookout.failed', {}, error)
      return null
    }
  }

  const mayLeave = async (): Promise<boolean> => {
    const asked = isEnding ? null : toAsk()
    if (asked === null) return true
    const words = quitWords(asked, t(), Temporal.Now.instant())
    const last = t()(asked.service === null ? 'program.quit.leave' : 'program.quit.leaveToService')
    const buttons = [t()('program.quit.stay'), last]
    return (await ask({ type: 'question', title: app.getName(), ...words, buttons })) === leave
  }

  const end = async () => {
    if (!(await mayLeave())) return
    await allSaved()
    told(isEnding)
    await close().catch((error: unknown) => log('close.failed', {}, error))
    isClosed = true
    app.quit()
  }

  const sayOnce = async (closing: BrowserWindow) => {
    if (isTelling) return
    isTelling = true
    const [message, detail] = [t()('program.staying.message'), t()('program.staying.detail')]
    const buttons = [t()('program.staying.stay'), t()('program.staying.leave')]
    const answer = await ask({ type: 'info', title: app.getName(), message, detail, buttons })
    isTelling = false
    program.keep({ toldOfStaying: true })
    if (answer === leave) app.quit()
    else if (!closing.isDestroyed()) closing.close()
  }

  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    leaving ??= end().finally(() => {
      leaving = undefined
    })
  })
  app.on('window-all-closed', () => {
    const stays = hasSchedule() && program.kept().onClose === 'stay'
    if (isShown && leaving === undefined && !stays) app.quit()
  })
  powerMonitor.on('shutdown', () => {
    isEnding = true
    app.quit()
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      isEnding = true
      app.quit()
    })

  return {
    watch(shown) {
      let hasKept = false
      let isKeeping = false
      const keepThenClose = async () => {
        if (isKeeping) return
        isKeeping = true
        await saved(shown)
        hasKept = true
        if (!shown.isDestroyed()) shown.close()
      }
      shown.on('close', (event) => {
        if (isClosed || leaving !== undefined) return
        const { onClose, toldOfStaying } = program.kept()
        if (isLast(shown) && hasSchedule() && !(onClose === 'stay' && toldOfStaying)) {
          event.preventDefault()
          if (onClose === 'quit') app.quit()
          else void sayOnce(shown)
          return
        }
        if (hasKept) return
        event.preventDefault()
        void keepThenClose()
      })
    },
    begun() {
      isShown = true
    },
  }
}
