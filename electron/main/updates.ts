import type { AppUpdater } from 'electron-updater'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { type mayRestart, plainNotes, type Update } from '../../shared/program/update.ts'

export interface UpdatesOptions {
  /** electron-updater's, with where versions come from read from what the build left; undefined where the build names no such place. */
  readonly updater: AppUpdater | undefined
  readonly mayRestart: () => ReturnType<typeof mayRestart>
  /** Quits in the usual way, with what is asked there, and puts the version in place when everything is closed. */
  readonly restart: (updater: AppUpdater) => void
  /** Told after each change of what `state` tells. */
  readonly changed: () => void
}

/**
 * Newer versions of the program. Nothing is fetched before somebody has said yes, and the program is never stopped by this: what has
 * been fetched is put in place when it is quit. Of what a server offers electron-updater takes only a higher version, in the share of
 * installations that it is meant for (`stagingPercentage`), whose SHA-512 is as announced and which, on Windows and macOS, is signed by
 * who signed this one.
 */
export interface Updates {
  state(): Update
  /** Asks whether there is a newer version. */
  check(): Promise<Update>
  /** Fetches what is offered. */
  fetch(): Promise<Update>
  /** @throws RundbrevError `update-waits` while something is sent or due shortly */
  restart(): void
}

export function createUpdates({ updater, mayRestart, restart, changed }: UpdatesOptions): Updates {
  let state: Update = updater === undefined ? { kind: 'elsewhere' } : { kind: 'none', checked: false }
  let notes = ''
  const become = (next: Update): Update => {
    state = next
    changed()
    return state
  }
  const failed = (error: unknown) => {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return become({ kind: 'failed', reason: reason.slice(0, 300) })
  }

  if (updater !== undefined) {
    updater.autoDownload = false
    updater.autoInstallOnAppQuit = true
    updater.allowDowngrade = false
    updater.allowPrerelease = false
    updater.disableWebInstaller = true
    updater.logger = null
    updater.on('error', () => undefined)
    updater.on('download-progress', ({ percent }) => {
      // In steps that can be seen: each is told to the window.
      const whole = 5 * Math.floor(percent / 5)
      if (state.kind !== 'fetching' || state.percent === whole) return
      become({ ...state, percent: whole })
    })
  }

  return {
    state: () => state,
    async check() {
      if (updater === undefined || state.kind === 'fetching' || state.kind === 'ready') return state
      become({ kind: 'checking' })
      try {
        const found = await updater.checkForUpdates()
        if (found?.isUpdateAvailable !== true) return become({ kind: 'none', checked: true })
        notes = plainNotes(found.updateInfo.releaseNotes)
        return become({ kind: 'offered', version: found.updateInfo.version, notes })
      } catch (error) {
        return failed(error)
      }
    },
    async fetch() {
      if (updater === undefined || state.kind !== 'offered') return state
      const { version } = state
      become({ kind: 'fetching', version, percent: 0 })
      try {
        await updater.downloadUpdate()
        return become({ kind: 'ready', version, notes })
      } catch (error) {
        return failed(error)
      }
    },
    restart() {
      if (updater === undefined || state.kind !== 'ready') return
      const verdict = mayRestart()
      if (verdict !== 'now') throw new RundbrevError('update-waits')
      restart(updater)
    },
  }
}
