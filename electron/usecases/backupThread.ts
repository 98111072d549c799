import type { RestorePreview } from '../../shared/contract/backups.ts'
import { type ErrorRecord, RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Backup, BackupKind } from '../../shared/workspace/backup.ts'
import { createThread, type Thread, threadFile } from '../threads/thread.ts'
import type { Elsewhere } from '../workspace/backups/keepElsewhere.ts'
import type { BackupStep } from '../workspace/backups/makeBackup.ts'
import type { Holder } from '../workspace/lock.ts'

interface OfWorkspace {
  readonly folder: string
  readonly databaseFile: string
  /** An instant's text: now. */
  readonly at: string
}

export type BackupQuestion =
  | ({
      readonly kind: 'make'
      readonly why: BackupKind
      readonly unlessSame: boolean
      readonly days: number | undefined
    } & OfWorkspace)
  | ({ readonly kind: 'keep-elsewhere'; readonly elsewhere: Elsewhere } & OfWorkspace)
  /** name: as Backup.name. */
  | { readonly kind: 'preview'; readonly folder: string; readonly name: string }
  /** Of a workspace that nobody has open. */
  | {
      readonly kind: 'restore'
      readonly folder: string
      readonly name: string
      readonly programRoot: string
      readonly holder: Holder
      readonly at: string
      /** As `noReturnYet` makes it: whether it has been called off. */
      readonly memory: SharedArrayBuffer
    }

export type BackupAnswer =
  | { readonly kind: 'made'; readonly made: Backup | null }
  | { readonly kind: 'kept-elsewhere' }
  | { readonly kind: 'previewed'; readonly preview: RestorePreview }
  /** before: the name of the backup that what was there is kept as. */
  | { readonly kind: 'restored'; readonly before: string | null }
  /** An error that crosses a thread is data. */
  | { readonly kind: 'refused'; readonly error: ErrorRecord }

/** How far the thread has come: with a backup that is made, or in steps of putting one back. */
export type ThreadStep =
  | BackupStep
  /** isLast: it cannot be called off any more. */
  | { readonly kind: 'putting-back'; readonly done: number; readonly of: number; readonly isLast: boolean }

export type BackupThread = Thread<BackupQuestion, BackupAnswer, ThreadStep>

/** Where backups are made, looked through and put back: a connection of its own, for which neither windows nor sending wait. */
export function createBackupThread(): BackupThread {
  return createThread(threadFile('backupWorker', import.meta.url))
}

/**
 * Asks, and takes the answer of the kind that belongs to the question.
 * @throws RundbrevError whatever the thread was refused
 */
export async function askBackupThread<Kind extends Exclude<BackupAnswer['kind'], 'refused'>>(
  thread: BackupThread,
  question: BackupQuestion,
  kind: Kind,
  underWay?: (step: ThreadStep) => void,
): Promise<Extract<BackupAnswer, { readonly kind: Kind }>> {
  const told = await thread.ask(question, underWay)
  if (told.kind === 'refused') {
    const { code, place, values } = told.error
    throw new RundbrevError(code, place, values)
  }
  if (told.kind !== kind) throw new Error(`the thread answered ${told.kind}, not ${kind}`)
  return told as Extract<BackupAnswer, { readonly kind: Kind }>
}
