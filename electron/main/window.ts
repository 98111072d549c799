import { join } from 'node:path'
import { app, BrowserWindow, screen, type WebContents } from 'electron'
import { type KeptWindow, usualWindows, type WindowKind } from '../../shared/program/keptWindows.ts'
import { placeBeside, type WindowPlace, windowPlace } from '../../shared/program/windowPlace.ts'
import { origin } from './origin.ts'
import { safePreferences } from './safePreferences.ts'
import { isSafeMode } from './safeStart.ts'
import { keptWindows, rememberWindow } from './windowMemory.ts'

/** Which page of the renderer a window of a kind shows (renderer/index.html, renderer/post.html). */
const pages = { main: '', post: 'post.html' } as const
const usualSizes = { main: { width: 1280, height: 800 }, post: { width: 1120, height: 780 } } as const
/** What every screen of the program can be worked on in. */
const least = { width: 900, height: 600 }

const kinds = new WeakMap<BrowserWindow, WindowKind>()

/** The windows that people see, with what they show; a sheet that is being printed is a window too. */
export function shownWindows(kind?: WindowKind): BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter((window) => {
    const its = kinds.get(window)
    return its !== undefined && (kind === undefined || its === kind)
  })
}

/** Where a window begins anew: the program at its root, a post as it is. */
export function firstPage(window: BrowserWindow): string {
  return kinds.get(window) === 'post' ? window.webContents.getURL() : `${origin}/`
}

/**
 * A window: sandboxed, isolated, with nothing of Node in it. It opens as the last one of its kind was left, in the safe mode as it was made.
 *
 * @param path where in the program it opens; "/": at its root
 * @param left how it stood itself: then it comes back, and takes the keyboard from nobody
 */
export function createWindow(
  programRoot: string,
  path = '/',
  kind: WindowKind = 'main',
  left?: KeptWindow,
): BrowserWindow {
  const isSafe = isSafeMode()
  const { windows, zoom } = isSafe ? usualWindows : keptWindows()
  const kept = left ?? windows[kind]
  const { at, width, height } = placeFor(kind, kept)
  const window = new BrowserWindow({
    ...{ width, height, ...at },
    ...leastOn(),
    show: false,
    title: app.getName(),
    backgroundColor: '#fbfaf7',
    // Alt shows the menu, as it does in other programs that have it hidden (menu.ts).
    autoHideMenuBar: true,
    webPreferences: {
      ...safePreferences(),
      zoomFactor: zoom,
      preload: join(programRoot, 'out', 'preload', 'index.cjs'),
    },
  })
  kinds.set(window, kind)
  // Chromium keeps a zoom of its own for each page, which goes before the one that a window is made with.
  window.webContents.once('dom-ready', () => {
    if (window.webContents.getZoomFactor() !== zoom) window.webContents.setZoomFactor(zoom)
  })
  onceDrawn(window, () => {
    if (kept?.isMaximized === true) window.maximize()
    if (left === undefined) window.show()
    else window.showInactive()
    if (kept?.isFullScreen === true) window.setFullScreen(true)
    if (!isSafe) rememberWindow(window, kind)
  })
  const page = `${origin}/${pages[kind]}${isSafe ? '?safe' : ''}`
  void window.loadURL(path === '/' ? page : `${page}#${path}`)
  return window
}

/** Shown with its first picture. One that is not seen is now and then never drawn, and would stay unseen for ever: it does not wait long. */
function onceDrawn(window: BrowserWindow, show: () => void): void {
  const { promise, resolve } = Promise.withResolvers<void>()
  window.once('ready-to-show', () => resolve())
  window.webContents.once('did-finish-load', () => setTimeout(resolve, patienceMs))
  void promise.then(() => {
    if (!window.isDestroyed()) show()
  })
}

const patienceMs = 700

function placeFor(kind: WindowKind, kept: KeptWindow | undefined): WindowPlace {
  const screens = workAreas()
  const place = windowPlace(kept ?? null, screens, usualSizes[kind], least)
  const others = shownWindows(kind).map((window) => window.getNormalBounds())
  return placeBeside(place, others, screens, least)
}

/** A screen may be smaller than what can be worked in: then the window is no larger than the screen, and scrolls. */
function leastOn(): { readonly minWidth: number; readonly minHeight: number } {
  const screens = workAreas()
  return {
    minWidth: Math.min(least.width, ...screens.map(({ width }) => width)),
    minHeight: Math.min(least.height, ...screens.map(({ height }) => height)),
  }
}

/** The main screen first. */
function workAreas() {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}

/** Refuses every way out of our own pages: navigation, whoever asks for it, new windows, embedded views, a login and a client's certificate. */
export function confine(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault()
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${origin}/`)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.url.startsWith(`${origin}/`) && event.url !== 'about:srcdoc') event.preventDefault()
  })
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.on('login', refuse)
  contents.on('select-client-certificate', refuse)
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  // A call between browsers asks strangers for its own address, past every policy of the page.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
