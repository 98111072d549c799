import { join } from 'node:path'
import { app, BrowserWindow, type WebContents } from 'electron'
import { origin } from './origin.ts'
import { safePreferences } from './safePreferences.ts'
import { isSafeMode } from './safeStart.ts'

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
    webPreferences: { ...safePreferences(), preload: join(programRoot, 'out', 'preload', 'index.cjs') },
  })
  window.once('ready-to-show', () => window.show())
  const page = isSafeMode() ? `${origin}/?safe` : `${origin}/`
  void window.loadURL(path === '/' ? page : `${page}#${path}`)
  return window
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
