import { BrowserWindow, type NativeImage, session, type WebContents } from 'electron'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { LetterPrinter, LetterRuler } from '../usecases/deps.ts'
import { guardSession } from './guardSession.ts'
import { safePreferences } from './safePreferences.ts'

/** Nothing but what is in the page itself, and no script. */
const sheetPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

/**
 * Prints letters from hidden windows of their own: sandboxed, without scripts, and in a session that has no network, so that
 * a sheet is what the page holds and nothing that anybody could send along.
 */
export function createLetterPrinter(): LetterPrinter & LetterRuler {
  return {
    pdf: (html) =>
      withSheet(html, (contents) =>
        contents.printToPDF({
          pageSize: 'A4',
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        }),
      ),
    picture: (html, width) =>
      withSheet(html, (contents, window) => drawn(contents, window, width), { width, height: 400 }),
    height: (html, width) => withSheet(html + noScrollbar, heightOf, { width, height: 100 }),
    print: (html) =>
      withSheet(
        html,
        (contents) =>
          new Promise((resolve, reject) => {
            contents.print({ printBackground: true }, (done, reason) => {
              if (done || /cancel/i.test(reason)) resolve(done)
              else reject(new RundbrevError('print-failed', {}, { reason }))
            })
          }),
      ),
  }
}

const sheets = new Map<string, string>()
let made = 0

/** In pixels: a page that is longer is cut there. */
const mostHeight = 12_000
/** Painting takes a moment; one that never comes must not be waited for. */
const paintWithinMs = 10_000

/** It would take its room from the page. */
const noScrollbar = '<style>html{scrollbar-width:none}</style>'

/** No paint for so long: it is done. */
const stillAfterMs = 250

/** One colour from corner to corner: a post has at least its words. */
function isBlank(image: NativeImage): boolean {
  const bitmap = image.toBitmap()
  const first = bitmap.subarray(0, 4)
  for (let at = 4; at < bitmap.length; at += 4)
    if (bitmap.compare(first, 0, 4, at, at + 4) !== 0) return false
  return true
}

/** Asked of Chromium itself: no script runs in a sheet. */
async function heightOf(contents: WebContents): Promise<number> {
  contents.debugger.attach('1.3')
  const { cssContentSize } = await contents.debugger.sendCommand('Page.getLayoutMetrics')
  contents.debugger.detach()
  return Math.ceil(Number(cssContentSize.height))
}

/** The page as it is painted off the screen, in a window as high as the page. */
async function drawn(contents: WebContents, window: BrowserWindow, width: number): Promise<Uint8Array> {
  const height = Math.min(await heightOf(contents), mostHeight)
  const image = await new Promise<NativeImage>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('nothing was painted')), paintWithinMs)
    let still: NodeJS.Timeout | undefined
    contents.on('paint', (_event, _dirty, painted) => {
      const size = painted.getSize()
      if (size.height < height || size.width < width) return
      // The first paint at a new size may be the bare ground: the last one counts, once nothing more is painted.
      clearTimeout(still)
      still = setTimeout(() => {
        if (isBlank(painted)) return contents.invalidate()
        clearTimeout(late)
        resolve(painted)
      }, stillAfterMs)
    })
    window.setContentSize(width, height)
    contents.invalidate()
  })
  return new Uint8Array(image.toPNG())
}

async function withSheet<Result>(
  html: string,
  use: (contents: WebContents, window: BrowserWindow) => Promise<Result>,
  offscreen: { readonly width: number; readonly height: number } | null = null,
): Promise<Result> {
  const address = `app://sheet/${++made}`
  sheets.set(address, html)
  const window = new BrowserWindow({
    show: false,
    width: offscreen?.width ?? 800,
    height: offscreen?.height ?? 1100,
    webPreferences: {
      session: sheetSession(),
      offscreen: offscreen !== null,
      ...safePreferences(),
      javascript: false,
    },
  })
  try {
    await window.loadURL(address)
    return await use(window.webContents, window)
  } finally {
    window.destroy()
    sheets.delete(address)
  }
}

function sheetSession(): Electron.Session {
  const own = session.fromPartition('letter-sheets')
  if (own.protocol.isProtocolHandled('app')) return own
  own.protocol.handle('app', ({ url }) => {
    const html = sheets.get(url)
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
