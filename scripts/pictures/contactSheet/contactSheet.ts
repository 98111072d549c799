import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp } from '../../../e2e/launchApp.ts'
import { sheetHtml } from './sheetHtml.ts'
import { takeScreens } from './takeScreens.ts'

/**
 * Pictures of every screen in a folder, and the sheet that shows them side by side: `contact-sheet.html`, and the same to be printed,
 * `contact-sheet.pdf`.
 */
export async function makeContactSheet(folder: string, only?: readonly string[]): Promise<void> {
  const taken = await takeScreens(folder, only)
  const page = join(folder, 'contact-sheet.html')
  writeFileSync(page, sheetHtml(taken, new Date().toISOString().slice(0, 10)))
  const paper = join(folder, 'contact-sheet.pdf')
  writeFileSync(paper, await printed(page))
  console.log(`${taken.length} pictures\n${page}\n${paper}`)
}

/** By the same Electron, in a window of its own that may read files. */
async function printed(page: string): Promise<Buffer> {
  const { app } = await launchApp()
  const text = await app.evaluate(async ({ BrowserWindow }, file) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'paper' } })
    await window.loadFile(file)
    const bytes = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    window.destroy()
    return bytes.toString('base64')
  }, page)
  await app.close()
  return Buffer.from(text, 'base64')
}
