import type { AppUpdater } from 'electron-updater'
import { Temporal } from 'temporal-polyfill'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { UpdatesAsked, UpdateWay } from '../../shared/program/programSettings.ts'
import { isCheckDue, plainNotes, type Update, type UpdateWait } from '../../shared/program/update.ts'
import { instantText } from '../../shared/schedule/instantText.ts'

export interface UpdatesOptions {
  /** electron-updater's, with where versions come from read from what the build left; undefined where the build names no such place. */
  readonly updater: AppUpdater | undefined
  readonly now: () => Temporal.Instant
  /** What the organisation has decided, or else the officer has chosen. */
  readonly way: () => UpdateWay
  /** The organisation has decided that nobody looks for newer versions from here. */
  readonly isForbidden: boolean
  /** When it was asked for by itself last, in whichever run. */
  readonly asked: () => UpdatesAsked | null
  readonly keepAsked: (asked: UpdatesAsked) => void
  readonly mayRestart: () => UpdateWait
  /** Quits in the usual way, with what is asked there, and puts the version in place when everything is closed. */
  readonly restart: (updater: AppUpdater) => void
  /** Told after each change of what `state` tells. */
  readonly changed: () => void
  /**
   * Told of each version that was found, or fetched, without somebody waiting for it, until it has been passed on.
   * @returns whether there was anybody to pass it on to
   */
  readonly found: (update: Extract<Update, { readonly kind: 'offered' | 'ready' }>) => boolean
}

/**
 * Newer versions of the program. Nothing is fetched before somebody has said yes or chosen that it be, nothing of it is done while
 * something is sent, and the program is never stopped by this: what has been fetched is put in place when it is quit. Of what a server offers
 * electron-updater takes only a higher version, in the share of installations that it is meant for (`stagingPercentage`), whose SHA-512 is
 * as announced and which is signed by who signed this one (updateFeed.ts says where that is looked at).
 */
export interface Updates {
  state(): Update
  /** Asks whether there is a newer version. */
  check(): Promise<Update>
  /** Fetches what is offered. */
  fetch(): Promise<Update>
  /** @throws RundbrevError `update-waits` while something is sent or due shortly */
  restart(): void
  /** To be called now and then: asks once a day, and fetches where that was chosen. */
  look(): Promise<void>
  /**
   * The program is about to quit: what has been fetched is put in place then, unless something is sent or due shortly, for which it may
   * have to be started again at once.
   *
   * @param isEnding the system ends it: no time is left
   */
  leaving(isEnding: boolean): void
}

export function createUpdates(options: UpdatesOptions): Updates {
  const { updater, now, way, mayRestart, changed } = options
  type Known = Exclude<Update, { readonly kind: 'ready' }> | Omit<Extract<Update, { kind: 'ready' }>, 'waits'>
  let known: Known = beginning(options)
  let notes = ''
  let told = ''

  const state = (): Update => (known.kind === 'ready' ? { ...known, waits: mayRestart() } : known)
  const become = (next: Known): Update => {
    known = next
    changed()
    return state()
  }
  const failed = (error: unknown) => {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return become({ kind: 'failed', reason: reason.slice(0, 300) })
  }
  const isOff = () => updater === undefined || options.isForbidden

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
      if (known.kind !== 'fetching' || known.percent === whole) return
      become({ ...known, percent: whole })
    })
  }

  const check = async (): Promise<Update> => {
    if (updater === undefined || isOff() || known.kind === 'fetching' || known.kind === 'ready')
      return state()
    become({ kind: 'checking' })
    const at = instantText(now())
    try {
      const found = await updater.checkForUpdates()
      options.keepAsked({ at, answered: true })
      if (found?.isUpdateAvailable !== true) return become({ kind: 'none', checked: true })
      notes = plainNotes(found.updateInfo.releaseNotes)
      return become({ kind: 'offered', version: found.updateInfo.version, notes })
    } catch (error) {
      options.keepAsked({ at, answered: false })
      return failed(error)
    }
  }

  const fetch = async (): Promise<Update> => {
    if (updater === undefined || isOff() || known.kind !== 'offered') return state()
    const { version } = known
    become({ kind: 'fetching', version, percent: 0 })
    try {
      await updater.downloadUpdate()
      return become({ kind: 'ready', version, notes })
    } catch (error) {
      return failed(error)
    }
  }

  const tellOnce = () => {
    const what = state()
    if (what.kind !== 'offered' && what.kind !== 'ready') return
    const about = `${what.kind} ${what.version}`
    if (told !== about && options.found(what)) told = about
  }

  return {
    state,
    check,
    fetch,
    restart() {
      if (updater === undefined || known.kind !== 'ready') return
      if (mayRestart().kind !== 'now') throw new RundbrevError('update-waits')
      options.restart(updater)
    },
    async look() {
      if (known.kind === 'ready' && way() !== 'off') tellOnce()
      const isBusy = known.kind === 'checking' || known.kind === 'fetching' || known.kind === 'ready'
      if (isOff() || isBusy || mayRestart().kind === 'sending') return
      const asked = options.asked()
      const last = asked === null ? null : { ...asked, at: Temporal.Instant.from(asked.at) }
      if (isCheckDue(way(), last, now())) await check()
      if (way() === 'auto') await fetch()
      if (way() !== 'off') tellOnce()
    },
    leaving(isEnding) {
      if (updater !== undefined) updater.autoInstallOnAppQuit = !isEnding && mayRestart().kind === 'now'
    },
  }
}

function beginning({ updater, isForbidden }: UpdatesOptions) {
  if (isForbidden) return { kind: 'forbidden' } as const
  return updater === undefined
    ? ({ kind: 'elsewhere' } as const)
    : ({ kind: 'none', checked: false } as const)
}
