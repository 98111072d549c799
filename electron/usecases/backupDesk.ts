import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Temporal } from 'temporal-polyfill'
import { type ErrorRecord, RundbrevError, toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import type { Policy } from '../../shared/program/policy.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Backup, BackupKind } from '../../shared/workspace/backup.ts'
import { isBackupDue } from '../../shared/workspace/keepBackups.ts'
import { listBackups } from '../workspace/backups/backupFolder.ts'
import type { BackupStep } from '../workspace/backups/makeBackup.ts'
import { askBackupThread, createBackupThread } from './backupThread.ts'

/** Makes a workspace's backups for as long as it is open: by the clock, and when somebody asks. */
export interface BackupDesk {
  /** @throws RundbrevError `backup-disk-full`, `backup-failed` */
  make(kind: Extract<BackupKind, 'manual'>): Promise<Backup>
  /** Why the latest by the clock could not be made; null where it could. */
  failure(): ErrorRecord | null
  /** What is due by the clock is made now. */
  look(): Promise<void>
  /** The one that is being made is finished first. */
  close(): Promise<void>
}

export interface BackupDeskOptions {
  readonly now: () => Temporal.Instant
  /** What the organisation has decided of backups. */
  readonly policy: Pick<Policy, 'backupDays' | 'backupFolder' | 'backupCopies'>
  /** Told whenever there is another backup, or another failure to tell of. */
  readonly changed: () => void
  /** Told how far one that somebody asked for has come, in per cent. */
  readonly underWay: (percent: number) => void
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
  { now, policy, changed, underWay }: BackupDeskOptions,
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

  const ask = (why: BackupKind, unlessSame: boolean, tell?: (step: BackupStep) => void) =>
    inLine(async () => {
      const { backupDays: days } = policy
      const question = { folder, databaseFile, why, at: instantText(now()), unlessSame, days }
      const { made } = await askBackupThread(thread, { kind: 'make', ...question }, 'made', tell)
      return made
    })

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
    const made = await ask('automatic', true)
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
    async make(kind) {
      const watch = watchCopy(underWay)
      const made = await ask(kind, false, watch.step).finally(watch.end)
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
