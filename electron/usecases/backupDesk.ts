import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Temporal } from 'temporal-polyfill'
import { type ErrorRecord, RundbrevError, toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import type { Policy } from '../../shared/program/policy.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Backup, BackupKind } from '../../shared/workspace/backup.ts'
import { isBackupDue } from '../../shared/workspace/keepBackups.ts'
import { discardUnfinished, listBackups } from '../workspace/backups/backupFolder.ts'
import type { BackupStep } from '../workspace/backups/makeBackup.ts'
import { askBackupThread, createBackupThread, type ThreadStep } from './backupThread.ts'

/** Makes a workspace's backups for as long as it is open: by the clock, and when somebody asks. */
export interface BackupDesk {
  /** @throws RundbrevError `backup-disk-full`, `backup-failed`, `work-cancelled`: nothing is left of it then */
  make(kind: Extract<BackupKind, 'manual'>, making?: MakingBackup): Promise<Backup>
  /** Why the latest by the clock could not be made; null where it could. */
  failure(): ErrorRecord | null
  /** What is due by the clock is made now. */
  look(): Promise<void>
  /** The one that is being made is finished first. */
  close(): Promise<void>
}

/** A backup that somebody waits for. */
export interface MakingBackup {
  /** Told how far it has come, in per cent. */
  readonly underWay: (percent: number) => void
  /** Aborted when it is called off. */
  readonly signal: AbortSignal
}

export interface BackupDeskOptions {
  readonly now: () => Temporal.Instant
  /** What the organisation has decided of backups. */
  readonly policy: Pick<Policy, 'backupDays' | 'backupFolder' | 'backupCopies'>
  /** Told whenever there is another backup, or another failure to tell of. */
  readonly changed: () => void
}

/** The first look waits until the workspace has been read and shown. */
const firstMs = 2 * 60_000
const everyMs = 5 * 60_000
/** So many whole backups lie in the organisation's folder where it says no number. */
const usualCopies = 14

/**
 * By the clock one is made an hour after the latest, where anything has changed; one that fails is tried again at the next look. Where the
 * organisation has a folder for whole backups, one goes there once a day.
 */
export function createBackupDesk(
  { folder, databaseFile }: { readonly folder: string; readonly databaseFile: string },
  { now, policy, changed }: BackupDeskOptions,
): BackupDesk {
  const thread = createBackupThread()
  const stopping = new AbortController()
  const { signal } = stopping
  const failures: Record<'here' | 'elsewhere', ErrorRecord | null> = { here: null, elsewhere: null }
  let sameSince: Temporal.Instant | null = null
  let keptElsewhere: string | null = null
  let line: Promise<unknown> = Promise.resolve()

  const inLine = <Made>(work: () => Promise<Made>): Promise<Made> => {
    const done = line.then(work)
    line = done.catch(() => undefined)
    return done
  }

  const ask = async (why: BackupKind, unlessSame: boolean, tell?: (step: BackupStep) => void) => {
    const { backupDays: days } = policy
    const question = { folder, databaseFile, why, at: instantText(now()), unlessSame, days }
    const told = (step: ThreadStep) => {
      if (step.kind !== 'putting-back') tell?.(step)
    }
    const { made } = await askBackupThread(thread, { kind: 'make', ...question }, 'made', told)
    return made
  }

  /** As long as somebody waits for it. SQLite ends its copy before the thread ends; the next backup waits for that. */
  const askUnlessCalledOff = async (why: BackupKind, { underWay, signal }: MakingBackup) => {
    const calledOff = () => new RundbrevError('work-cancelled', {}, { work: 'back-up' })
    if (signal.aborted) throw calledOff()
    let part: string | null = null
    const watch = watchCopy(underWay)
    const end = () => void thread.close()
    signal.addEventListener('abort', end)
    try {
      return await ask(why, false, (step) => {
        if (step.kind === 'copying') part = step.file
        watch.step(step)
      })
    } catch (error) {
      if (!signal.aborted) throw error
      if (part !== null) discardUnfinished(folder, part)
      throw calledOff()
    } finally {
      watch.end()
      signal.removeEventListener('abort', end)
    }
  }

  /** @returns whether there is something new to tell of */
  const attempt = async (what: keyof typeof failures, work: () => Promise<boolean>): Promise<boolean> => {
    const before = failures[what]
    try {
      const isNew = await work()
      failures[what] = null
      return isNew || before !== null
    } catch (error) {
      failures[what] = toErrorRecord(error)
      return before?.code !== failures[what]?.code
    }
  }

  const lookHere = async () => {
    const looked = sameSince === null ? [] : [{ at: instantText(sameSince) }]
    if (!isBackupDue([...listBackups(folder), ...looked], now())) return false
    const made = await inLine(() => ask('automatic', true))
    sameSince = made === null ? now() : null
    return made !== null
  }

  const lookElsewhere = async () => {
    const { backupFolder, backupCopies: copies = usualCopies } = policy
    const at = instantText(now())
    const day = at.slice(0, 'YYYY-MM-DD'.length)
    if (backupFolder === undefined || keptElsewhere === day) return false
    const elsewhere = { folder: backupFolder, copies }
    const question = { kind: 'keep-elsewhere', folder, databaseFile, at, elsewhere } as const
    await inLine(() => askBackupThread(thread, question, 'kept-elsewhere'))
    keptElsewhere = day
    return false
  }

  const look = async () => {
    const isNew = [await attempt('here', lookHere), await attempt('elsewhere', lookElsewhere)]
    if (isNew.includes(true)) changed()
  }

  const run = async () => {
    let wait = firstMs
    while (!signal.aborted) {
      await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted) return
      await look()
      wait = everyMs
    }
  }
  const running = run()

  return {
    async make(kind, making) {
      const made = await inLine(() =>
        making === undefined ? ask(kind, false) : askUnlessCalledOff(kind, making),
      )
      if (made === null)
        throw new RundbrevError('backup-failed', { file: folder }, { file: folder, reason: '' })
      failures.here = null
      changed()
      return made
    },
    failure: () => failures.here ?? failures.elsewhere,
    look,
    async close() {
      stopping.abort()
      await running
      await line
      await thread.close()
    },
  }
}

/** In per cent: so much of a backup is the copy; the rest is looking through it. */
const copied = 80
const lookAtCopyMs = 100

/** Tells how far a backup has come: SQLite says nothing of its copy, but the file grows. */
function watchCopy(underWay: (percent: number) => void) {
  let looking: NodeJS.Timeout | undefined
  let told = -1
  const tell = (percent: number) => {
    if (percent <= told) return
    told = percent
    underWay(percent)
  }
  const end = () => clearInterval(looking)
  return {
    step(step: BackupStep) {
      end()
      if (step.kind === 'checking') return tell(copied)
      tell(0)
      const look = async () => {
        const found = await stat(step.file).catch(() => null)
        if (found !== null) tell(Math.min(copied - 1, Math.floor((copied * found.size) / step.bytes)))
      }
      looking = setInterval(() => void look(), lookAtCopyMs).unref()
    },
    end,
  }
}
