import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { AppUpdater } from 'electron-updater'

/**
 * electron-updater for this system. undefined where the build names no place that newer versions come from (electron-builder leaves
 * app-update.yml beside the program where it does): then it is not even loaded.
 */
export async function findUpdater(): Promise<AppUpdater | undefined> {
  if (!app.isPackaged || !existsSync(join(process.resourcesPath, 'app-update.yml'))) return undefined
  const { default: electronUpdater } = await import('electron-updater')
  return electronUpdater.autoUpdater
}

/** Quits as ever, with what is asked there; once everything is closed the version is put in place, and started. */
export function restartInto(updater: AppUpdater): void {
  app.once('will-quit', () => updater.quitAndInstall(true, true))
  app.quit()
}
