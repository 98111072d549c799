// By its whole name: what an Electron has not, an import by name would stop the program at its start.
import * as electron from 'electron'
import { escapeMarkup } from '../../shared/newsletter/escapeMarkup.ts'

/** Before version 45 (and in the Electron that tests fall back on) the clipboard took pictures by a method of their own. */
interface EarlierClipboard {
  writeImage(image: Electron.NativeImage): void
  write(data: { readonly image: Electron.NativeImage; readonly html: string }): void
}

/**
 * A PNG on the clipboard, for other programs to paste, and with it what it shows: as the description of the picture in a piece of HTML, so that
 * a picture stays a picture wherever it is pasted. Plain text beside it would be pasted in its stead by most. Not on Windows, where Office takes
 * the HTML for the picture and cannot show what is in it.
 */
export async function copyPicture(png: Uint8Array, alt: string): Promise<void> {
  const { clipboard, nativeImage } = electron
  const html = process.platform === 'win32' ? null : pictureHtml(png, alt)
  if ('writeImage' in clipboard) {
    const earlier = clipboard as unknown as EarlierClipboard
    const image = nativeImage.createFromBuffer(Buffer.from(png))
    if (html === null) earlier.writeImage(image)
    else earlier.write({ image, html })
    return
  }
  const blob = new Blob([new Uint8Array(png)], { type: 'image/png' })
  await clipboard.write([
    new electron.ClipboardItem({ 'image/png': blob, ...(html !== null && { 'text/html': html }) }),
  ])
}

function pictureHtml(png: Uint8Array, alt: string): string {
  return `<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}" alt="${escapeMarkup(alt)}">`
}
