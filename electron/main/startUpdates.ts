import { createRequire } from 'node:module'
import { join } from 'node:path'
import { app } from 'electron'
import type * as ElectronUpdater from 'electron-updater'
import type { AppUpdater } from 'electron-updater'
import { Temporal } from 'temporal-polyfill'
import type { Outlook } from '../../shared/program/outlook.ts'
import type { Policy } from '../../shared/program/policy.ts'
import { mayRestart } from '../../shared/program/update.ts'
import type { ProgramStore } from './programStore.ts'
import { applyProxy } from './sessionProxy.ts'
import { isTrustedFeed } from './updateFeed.ts'
import { createUpdates, type Updates, type UpdatesOptions } from './updates.ts'

/** A program that has just been started has other things to do. */
const firstMs = 2 * 60_000
/** How often it is looked whether it is time to ask. */
const everyMs = 15 * 60_000

/** Newer versions, for this system. */
export function startUpdates(desk: {
  /** What the schedule has before it; null where no workspace is open. */
  readonly outlook: () => Outlook | null
  readonly program: ProgramStore
  readonly policy: Policy
  /** Then it is only asked for by hand. */
  readonly isSafe: boolean
  readonly changed: UpdatesOptions['changed']
  readonly found: UpdatesOptions['found']
}): Updates {
  const { outlook, program, policy, isSafe, changed, found } = desk
  const now = () => Temporal.Now.instant()
  const updates = createUpdates({
    ...{ updater: findUpdater(policy), now, changed, found },
    way: () => program.settings().updates,
    isForbidden: policy.updates === 'off',
    asked: () => program.kept().updatesAsked,
    keepAsked: (updatesAsked) => program.keep({ updatesAsked }),
    mayRestart: () => mayRestart(outlook(), now()),
    restart: restartInto,
  })
  if (isSafe) return updates
  setTimeout(() => void updates.look(), firstMs).unref()
  setInterval(() => void updates.look(), everyMs).unref()
  return updates
}

/** electron-updater's. undefined where there is no place that newer versions may come from: then it is not even loaded. */
function findUpdater(policy: Policy): AppUpdater | undefined {
  if (!app.isPackaged) return undefined
  if (!isTrustedFeed(join(process.resourcesPath, 'app-update.yml'), process.platform)) return undefined
  const load = createRequire(import.meta.url)
  const { autoUpdater } = load('electron-updater') as typeof ElectronUpdater
  applyProxy(autoUpdater.netSession, policy)
  return autoUpdater
}

/** Quits as ever, with what is asked there; once everything is closed the version is put in place, and started. */
function restartInto(updater: AppUpdater): void {
  app.once('will-quit', () => updater.quitAndInstall(true, true))
  app.quit()
}
