import type { BrowserWindow, NativeImage, WebContents } from 'electron'
import type { LetterPrinter } from '../usecases/deps.ts'
import { openSheet, pageHeight, type SheetSize } from './letterSheet.ts'
import { printContents } from './printContents.ts'

/** Prints letters from sheets that are there for as long as it takes. */
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
    picture: (html, width, scale = 1) =>
      withSheet(
        // Not by the window's zoom, which would be that of every sheet.
        scale === 1 ? html : `${html}<style>html { zoom: ${scale}; }</style>`,
        (contents, window) => drawn(contents, window, width * scale),
        { width: width * scale, height: 400 },
      ),
    print: (html) => withSheet(html, printContents),
  }
}

/** In pixels: a page that is longer is cut there. */
const mostHeight = 12_000
/** Painting takes a moment; one that never comes must not be waited for. */
const paintWithinMs = 10_000

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

/** The page as it is painted off the screen, in a window as high as the page. */
async function drawn(contents: WebContents, window: BrowserWindow, width: number): Promise<Uint8Array> {
  const height = Math.min(await pageHeight(contents), mostHeight)
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
  offscreen: SheetSize | null = null,
): Promise<Result> {
  const sheet = openSheet(offscreen)
  try {
    await sheet.show(html)
    return await use(sheet.window.webContents, sheet.window)
  } finally {
    sheet.close()
  }
}
