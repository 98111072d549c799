import { app, BrowserWindow } from 'electron'
import { shownWindows } from './window.ts'

let last: BrowserWindow | undefined

/** Must be called before anybody asks for the window in front. */
export function watchFocus(): void {
  app.on('browser-window-focus', (_event, window) => {
    if (shownWindows().includes(window)) last = window
  })
}

/**
 * The window that the officer is at, or was at last: what the desktop asks belongs to it. undefined while none is open. Where the program has
 * been left for another, Electron tells of no focused window; some desktops never do.
 */
export function inFront(): BrowserWindow | undefined {
  const shown = shownWindows()
  const focused = BrowserWindow.getFocusedWindow()
  return (
    [focused, last].find((one) => one != null && shown.includes(one)) ?? shownWindows('main')[0] ?? shown[0]
  )
}

/** Whether a window of the program is what the officer has before them. */
export function isProgramInFront(): boolean {
  return shownWindows().some((window) => window.isFocused())
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
