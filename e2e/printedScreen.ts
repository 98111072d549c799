import type { ElectronApplication } from '@playwright/test'
import { askedAgain } from './launchApp.ts'

/** What a test learns of a print: the file that the printer would have got. */
interface Printed {
  readonly printed: string[]
}

/**
 * From now on what is printed becomes a PDF, as "Save as PDF" in the system's dialogue makes one, since nobody can press that dialogue in a
 * test. Everything before it is real: the key, the lists that are read whole, and the page that Chromium lays out.
 */
export async function printToFiles(app: ElectronApplication): Promise<void> {
  await askedAgain(() =>
    app.evaluate(({ BrowserWindow }) => {
      const printed: string[] = []
      Object.assign(globalThis, { printed })
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        webContents.print = (_options, done) => {
          void webContents
            .printToPDF({ printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true })
            .then((pdf) => {
              printed.push(pdf.toString('base64'))
              done?.(true, '')
            })
        }
      }
    }),
  )
}

/** Everything that has been printed since, in order. */
export async function printedFiles(app: ElectronApplication): Promise<Buffer[]> {
  const files = await askedAgain(() => app.evaluate(() => (globalThis as unknown as Printed).printed))
  return files.map((file) => Buffer.from(file, 'base64'))
}
