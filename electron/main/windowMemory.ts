import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import {
  type KeptWindow,
  type KeptWindows,
  readKeptWindows,
  usualWindows,
  type WindowKind,
} from '../../shared/program/keptWindows.ts'

/** How windows were left, and how large everything is drawn, on this computer. Read before anything else is loaded (index.ts). */
export function keptWindows(): KeptWindows {
  try {
    return readKeptWindows(readFileSync(file(), 'utf8'))
  } catch {
    return usualWindows
  }
}

export function keepZoom(zoom: number): void {
  keep({ ...keptWindows(), zoom })
}

/** A window that is being dragged moves many times a second. */
const stillAfterMs = 500

/** Keeps how a window is left: a program that is killed knows nearly as much as one that is quit. */
export function rememberWindow(window: BrowserWindow, kind: WindowKind): void {
  watchPlace(window, () => {
    if (!window.isVisible()) return
    const before = keptWindows()
    keep({ ...before, windows: { ...before.windows, [kind]: stateOf(window) } })
  })
}

/** Tells where a window is, whenever it has come to rest and when it closes. */
export function watchPlace(window: BrowserWindow, tell: () => void): void {
  let still: NodeJS.Timeout | undefined
  const note = () => {
    clearTimeout(still)
    if (!window.isDestroyed()) tell()
  }
  const noteSoon = () => {
    clearTimeout(still)
    still = setTimeout(note, stillAfterMs)
  }
  window.on('resize', noteSoon)
  window.on('move', noteSoon)
  window.on('maximize', noteSoon)
  window.on('unmaximize', noteSoon)
  window.on('enter-full-screen', noteSoon)
  window.on('leave-full-screen', noteSoon)
  window.on('close', note)
  window.on('closed', () => clearTimeout(still))
}

/** How a window stands. */
export function stateOf(window: BrowserWindow): KeptWindow {
  const { x, y, width, height } = window.getNormalBounds()
  return { x, y, width, height, isMaximized: window.isMaximized(), isFullScreen: window.isFullScreen() }
}

function keep(kept: KeptWindows): void {
  try {
    const text = JSON.stringify(kept, null, 2)
    // Whole or not at all, though several windows may close at once while the computer is shut down.
    writeFileSync(`${file()}.new`, text)
    renameSync(`${file()}.new`, file())
  } catch {
    // A full disk: the window opens as it did the time before.
  }
}

function file(): string {
  return join(app.getPath('userData'), 'windows.json')
}
