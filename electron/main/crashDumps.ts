import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app, crashReporter } from 'electron'

/** A dump is a piece of the program's memory, and may hold what was on the screen: few are kept, and none leaves the computer. */
const [most, days] = [3, 14]

/** Keeps a dump of what crashes in the program's own folder, and lets go of the older ones. Must run before the app is ready. */
export function keepCrashDumps(): void {
  // An Electron without its own handler beside it ends at once where it is asked to keep dumps.
  if (process.platform === 'linux' && !existsSync(join(dirname(process.execPath), 'chrome_crashpad_handler')))
    return
  crashReporter.start({ uploadToServer: false, compress: false })
  tidyDumps(app.getPath('crashDumps'), Date.now())
}

/** @param now in milliseconds since 1970 */
export function tidyDumps(folder: string, now: number): void {
  const dumps = ['completed', 'pending', 'new', 'reports'].flatMap((part) => within(join(folder, part)))
  dumps.sort((one, other) => other.writtenAt - one.writtenAt)
  for (const [place, { file, writtenAt }] of dumps.entries())
    if (place >= most || now - writtenAt > days * 24 * 3_600_000) rmSync(file, { force: true })
}

function within(folder: string): { readonly file: string; readonly writtenAt: number }[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.dmp'))
      .map((name) => ({ file: join(folder, name), writtenAt: statSync(join(folder, name)).mtimeMs }))
  } catch {
    return []
  }
}
