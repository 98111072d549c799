import { BrowserWindow, session } from 'electron'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import { createWindow } from './window.ts'

/** The one window, which comes and goes while the program stays. */
export interface MainWindow {
  /** undefined while it is closed. */
  current(): BrowserWindow | undefined
  /** Makes it known where it has been open since before the program was there. */
  welcome(): void
  /** Brings it to the front, makes it where it is closed. @param path where in the program; left out: where it was */
  open(path?: string): void
}

/** @param made told of each window, before it is shown */
export function createMainWindow(
  programRoot: string,
  {
    made,
    emit,
  }: { readonly made: (window: BrowserWindow) => void; readonly emit: (event: ContractEvent) => void },
): MainWindow {
  // A sheet that is being printed is a window too, of another session.
  const current = () =>
    BrowserWindow.getAllWindows().find(({ webContents }) => webContents.session === session.defaultSession)
  return {
    current,
    welcome() {
      const early = current()
      if (early !== undefined) made(early)
    },
    open(path) {
      const window = current()
      if (window === undefined) return made(createWindow(programRoot, path))
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      if (path !== undefined) emit({ name: 'place.shown', payload: { path } })
    },
  }
}
