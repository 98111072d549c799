import { setTimeout as sleep } from 'node:timers/promises'
import type { Temporal } from 'temporal-polyfill'
import { type ErrorRecord, RundbrevError, toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Backup, BackupKind } from '../../shared/workspace/backup.ts'
import { isBackupDue } from '../../shared/workspace/keepBackups.ts'
import { createThread, threadFile } from '../threads/thread.ts'
import { listBackups } from '../workspace/backups/backupFolder.ts'

/** Makes a workspace's backups for as long as it is open: by the clock, and when somebody asks. */
export interface BackupDesk {
  /** @throws RundbrevError `backup-disk-full`, `backup-failed` */
  make(kind: Extract<BackupKind, 'manual'>): Promise<Backup>
  /** Why the latest by the clock could not be made; null where it could. */
  failure(): ErrorRecord | null
  /** The one that is being made is finished first. */
  close(): Promise<void>
}

export interface BackupQuestion {
  readonly folder: string
  readonly databaseFile: string
  readonly kind: BackupKind
  /** An instant's text. */
  readonly at: string
  readonly unlessSame: boolean
}
/** An error that crosses a thread is data. */
export type BackupAnswer = { readonly made: Backup | null } | { readonly refused: ErrorRecord }

/** The first look waits until the workspace has been read and shown. */
const firstMs = 2 * 60_000
const everyMs = 5 * 60_000

/**
 * In a thread with a connection of its own: neither windows nor sending wait for it. By the clock one is made an hour after the latest,
 * where anything has changed; one that fails is tried again at the next look.
 *
 * @param changed called whenever there is another backup, or another failure to tell of
 */
export function createBackupDesk(
  workspace: { readonly folder: string; readonly databaseFile: string },
  now: () => Temporal.Instant,
  changed: () => void,
): BackupDesk {
  const { folder, databaseFile } = workspace
  const thread = createThread<BackupQuestion, BackupAnswer>(threadFile('backupWorker', import.meta.url))
  const stopping = new AbortController()
  const { signal } = stopping
  let failure: ErrorRecord | null = null
  let sameSince: Temporal.Instant | null = null
  let line: Promise<unknown> = Promise.resolve()

  const ask = (kind: BackupKind, unlessSame: boolean): Promise<Backup | null> => {
    const asked = line.then(async () => {
      const told = await thread.ask({ folder, databaseFile, kind, at: instantText(now()), unlessSame })
      if ('made' in told) return told.made
      const { code, place, values } = told.refused
      throw new RundbrevError(code, place, values)
    })
    line = asked.catch(() => undefined)
    return asked
  }

  const look = async () => {
    const looked = sameSince === null ? [] : [{ at: instantText(sameSince) }]
    if (!isBackupDue([...listBackups(folder), ...looked], now())) return
    const before = failure
    try {
      const made = await ask('automatic', true)
      failure = null
      sameSince = made === null ? now() : null
      if (made !== null || before !== null) changed()
    } catch (error) {
      failure = toErrorRecord(error)
      if (before?.code !== failure.code) changed()
    }
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
      const made = await ask(kind, false)
      if (made === null)
        throw new RundbrevError('backup-failed', { file: folder }, { file: folder, reason: '' })
      failure = null
      changed()
      return made
    },
    failure: () => failure,
    async close() {
      stopping.abort()
      await running
      await line
      await thread.close()
    },
  }
}
