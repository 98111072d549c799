import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { app } from 'electron'
import type * as ElectronUpdater from 'electron-updater'
import type { AppUpdater } from 'electron-updater'
import { Temporal } from 'temporal-polyfill'
import type { Outlook } from '../../shared/program/outlook.ts'
import { mayRestart } from '../../shared/program/update.ts'
import { createUpdates, type Updates } from './updates.ts'

/**
 * Newer versions, for this system.
 *
 * @param outlook what the schedule has before it; null where no workspace is open
 * @param changed told after each change of what is known
 */
export function startUpdates(outlook: () => Outlook | null, changed: () => void): Updates {
  return createUpdates({
    updater: findUpdater(),
    mayRestart: () => mayRestart(outlook(), Temporal.Now.instant()),
    restart: restartInto,
    changed,
  })
}

/**
 * electron-updater's. undefined where the build names no place that newer versions come from (electron-builder leaves app-update.yml
 * beside the program where it does): then it is not even loaded.
 */
function findUpdater(): AppUpdater | undefined {
  if (!app.isPackaged || !existsSync(join(process.resourcesPath, 'app-update.yml'))) return undefined
  const load = createRequire(import.meta.url)
  return (load('electron-updater') as typeof ElectronUpdater).autoUpdater
}

/** Quits as ever, with what is asked there; once everything is closed the version is put in place, and started. */
function restartInto(updater: AppUpdater): void {
  app.once('will-quit', () => updater.quitAndInstall(true, true))
  app.quit()
}
