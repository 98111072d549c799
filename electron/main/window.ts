import { join } from 'node:path'
import { app, BrowserWindow, type WebContents } from 'electron'
import { origin } from './protocol.ts'
import { isSafeMode } from './safeMode.ts'

/** The one window: sandboxed, isolated, with nothing of Node in it. @param path where in the program it opens; "/": at its root */
export function createWindow(programRoot: string, path = '/'): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: app.getName(),
    backgroundColor: '#fbfaf7',
    webPreferences: {
      preload: join(programRoot, 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: true,
    },
  })
  window.once('ready-to-show', () => window.show())
  const page = isSafeMode() ? `${origin}/?safe` : `${origin}/`
  void window.loadURL(path === '/' ? page : `${page}#${path}`)
  return window
}

/** Refuses every way out of our own page: navigation, new windows, embedded views, permissions but that to fill the screen. */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${origin}/`)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.url.startsWith(`${origin}/`) && event.url !== 'about:srcdoc') event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permission === 'fullscreen'),
  )
  contents.session.setPermissionCheckHandler(() => false)
}
