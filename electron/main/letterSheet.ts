import { BrowserWindow, type Session, session, type WebContents } from 'electron'
import { guardSession } from './guardSession.ts'
import { safePreferences } from './safePreferences.ts'

/** In pixels. */
export interface SheetSize {
  readonly width: number
  readonly height: number
}

export interface Sheet {
  readonly window: BrowserWindow
  /** Takes the place of what the sheet held before. */
  show(html: string): Promise<void>
  close(): void
}

/** Nothing but what is in the page itself, and no script. */
const sheetPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

const pages = new Map<string, string>()
let made = 0

/**
 * A hidden window that a letter is laid out in: sandboxed, without scripts, and in a session that has no network, so that a sheet is what
 * the page holds and nothing that anybody could send along.
 *
 * @param offscreen of what size it is painted off the screen; null for a sheet that goes on paper
 */
export function openSheet(offscreen: SheetSize | null): Sheet {
  const window = new BrowserWindow({
    show: false,
    ...(offscreen ?? { width: 800, height: 1100 }),
    webPreferences: {
      session: sheetSession(),
      offscreen: offscreen !== null,
      ...safePreferences(),
      javascript: false,
    },
  })
  return {
    window,
    async show(html) {
      const address = `app://sheet/${++made}`
      pages.set(address, html)
      try {
        await window.loadURL(address)
      } finally {
        pages.delete(address)
      }
    },
    close: () => window.destroy(),
  }
}

/** How high the page in a sheet is, in px. Asked of Chromium itself: no script runs there. */
export async function pageHeight(contents: WebContents): Promise<number> {
  contents.debugger.attach('1.3')
  const { cssContentSize } = await contents.debugger.sendCommand('Page.getLayoutMetrics')
  contents.debugger.detach()
  return Math.ceil(Number(cssContentSize.height))
}

function sheetSession(): Session {
  const own = session.fromPartition('letter-sheets')
  if (own.protocol.isProtocolHandled('app')) return own
  own.protocol.handle('app', ({ url }) => {
    const html = pages.get(url)
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': sheetPolicy }
    return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers })
  })
  guardSession(own)
  // Only the sheet itself: not even another page of the program. One listener is all a session has, and this is the narrower.
  own.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith('app://sheet/') && !url.startsWith('data:') }),
  )
  return own
}
