import type { BrowserWindow } from 'electron'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import { bringToFront } from './inFront.ts'
import { createWindow, shownWindows } from './window.ts'

/** The window with the whole program in it, which comes and goes while the program stays. */
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
    tell,
  }: {
    readonly made: (window: BrowserWindow) => void
    readonly tell: (window: BrowserWindow, event: ContractEvent) => void
  },
): MainWindow {
  const current = () => shownWindows('main')[0]
  return {
    current,
    welcome() {
      const early = current()
      if (early !== undefined) made(early)
    },
    open(path) {
      const window = current()
      if (window === undefined) return made(createWindow(programRoot, path))
      bringToFront(window)
      if (path !== undefined) tell(window, { name: 'place.shown', payload: { path } })
    },
  }
}
