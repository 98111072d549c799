// By its whole name: what an Electron has not, an import by name would stop the program at its start.
import * as electron from 'electron'

/** Before version 45 (and in the Electron that tests fall back on) the clipboard took pictures by a method of their own. */
interface EarlierClipboard {
  writeImage(image: Electron.NativeImage): void
}

/** A PNG on the clipboard, for other programs to paste. */
export async function copyPicture(png: Uint8Array): Promise<void> {
  const { clipboard, nativeImage } = electron
  if ('writeImage' in clipboard) {
    const earlier = clipboard as unknown as EarlierClipboard
    earlier.writeImage(nativeImage.createFromBuffer(Buffer.from(png)))
    return
  }
  const blob = new Blob([new Uint8Array(png)], { type: 'image/png' })
  await clipboard.write([new electron.ClipboardItem({ 'image/png': blob })])
}
