import { BrowserWindow, session, type WebContents } from 'electron'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { LetterPrinter } from '../usecases/deps.ts'

/** Nothing but what is in the page itself, and no script. */
const sheetPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

/**
 * Prints letters from hidden windows of their own: sandboxed, without scripts, and in a session that has no network, so that
 * a sheet is what the page holds and nothing that anybody could send along.
 */
export function createLetterPrinter(): LetterPrinter {
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

async function withSheet<Result>(
  html: string,
  use: (contents: WebContents) => Promise<Result>,
): Promise<Result> {
  const address = `app://sheet/${++made}`
  sheets.set(address, html)
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1100,
    webPreferences: {
      session: sheetSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(address)
    return await use(window.webContents)
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
  own.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith('app://sheet/') && !url.startsWith('data:') }),
  )
  return own
}
