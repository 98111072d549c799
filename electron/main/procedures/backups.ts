import { existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import type { ContractEvent } from '../../../shared/contract/contract.ts'
import type { WorkspaceState } from '../../../shared/contract/workspace.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { instantText } from '../../../shared/schedule/instantText.ts'
import { noteAct } from '../../store/audit.ts'
import { callOff, noReturnYet } from '../../threads/noReturn.ts'
import { askBackupThread, createBackupThread } from '../../usecases/backupThread.ts'
import type { Desktop } from '../../usecases/deps.ts'
import { asWork } from '../../usecases/work.ts'
import { listBackups } from '../../workspace/backups/backupFolder.ts'
import type { Holder } from '../../workspace/lock.ts'
import { databaseName } from '../../workspace/openWorkspace.ts'
import type { Session } from '../session.ts'
import type { Procedures } from './procedures.ts'

type BackupProcedure =
  | 'workspace.backups'
  | 'workspace.soundBackup'
  | 'workspace.showFolder'
  | 'workspace.backUp'
  | 'workspace.previewRestore'
  | 'workspace.restoreBackup'
  | 'workspace.saveDamaged'

export interface BackupOptions {
  readonly programRoot: string
  readonly desktop: Desktop
  readonly holder: () => Holder
  readonly now: () => Temporal.Instant
  readonly emit: (event: ContractEvent) => void
  readonly session: () => Session | undefined
  /** The folder that could not be opened, or had to be left; null where there is none. */
  readonly troubled: () => string | null
  readonly leave: () => Promise<void>
  readonly open: (folder: string) => Promise<void>
  readonly state: () => WorkspaceState
}

/** The backups of the open workspace, or of one that cannot be opened. */
export function backups(options: BackupOptions): Procedures<BackupProcedure> {
  const { session, programRoot } = options
  const thread = createBackupThread()
  const folderOf = (folder: string | null): string => {
    const found = folder ?? session()?.deps.workspace.folder
    if (found === undefined) throw new RundbrevError('workspace-none-open')
    return found
  }
  const look = async (folder: string, name: string) => {
    const { preview } = await askBackupThread(thread, { kind: 'preview', folder, name }, 'previewed')
    return preview
  }
  const isRestorable = (folder: string, name: string) =>
    look(folder, name).then(
      () => true,
      () => false,
    )
  return {
    'workspace.backups': ({ folder }) => {
      const failure = folder === null ? (session()?.backups.failure() ?? null) : null
      return {
        backups: listBackups(folderOf(folder)),
        failure: failure && {
          code: failure.code,
          place: { ...failure.place },
          values: { ...failure.values },
        },
      }
    },
    'workspace.soundBackup': async ({ folder }) => {
      const where = folderOf(folder)
      for (const { name } of listBackups(where)) if (await isRestorable(where, name)) return { name }
      return { name: null }
    },
    'workspace.showFolder': () => {
      const folder = folderOf(options.troubled())
      const file = join(folder, databaseName)
      options.desktop.showInFolder(existsSync(file) ? file : folder)
      return {}
    },
    'workspace.backUp': async () => {
      folderOf(null)
      const { backups: desk } = session() as Session
      return asWork(options, 'back-up', ({ signal, tell, unlessCancelled }) =>
        unlessCancelled(desk.make('manual', { signal, underWay: (percent) => tell(percent, 100) })),
      )
    },
    'workspace.previewRestore': ({ folder, name }) => look(folderOf(folder), name),
    'workspace.restoreBackup': async ({ folder, name }) => {
      const where = folderOf(folder)
      const wasOpen = session()?.deps.workspace.folder === where
      // One that was left because of damage may still be closing.
      if (wasOpen || session() === undefined) await options.leave()
      try {
        const asWhom = { holder: options.holder(), at: instantText(options.now()) }
        const memory = noReturnYet()
        const question = { kind: 'restore', folder: where, name, programRoot, memory, ...asWhom } as const
        const { before: undo } = await asWork(options, 'put-back', ({ signal, tell, goThrough }) => {
          signal.addEventListener('abort', () => callOff(memory))
          return askBackupThread(thread, question, 'restored', (step) => {
            if (step.kind !== 'putting-back') return
            tell(step.done, step.of)
            if (step.isLast) goThrough()
          })
        })
        await options.open(where)
        noteRestore(session(), name)
        return { state: options.state(), undo }
      } catch (error) {
        // It is as it was: the officer goes on with it.
        if (wasOpen && session() === undefined) await options.open(where)
        throw error
      }
    },
    'workspace.saveDamaged': async ({ folder }) => {
      const target = await options.desktop.chooseFolder('create')
      if (target === null) return { folder: null }
      const copy = join(target, `rundbrev-${instantText(options.now()).replaceAll(/[:.]/g, '')}`)
      const names = ['', '-wal', '-shm'].map((ending) => `${databaseName}${ending}`)
      const there = names.filter((name) => existsSync(join(folder, name)))
      await mkdir(copy, { recursive: true })
      await asWork(
        options,
        'save-damaged',
        async ({ step }) => {
          for (const [done, name] of there.entries()) {
            await step(done, there.length)
            await copyFile(join(folder, name), join(copy, name))
          }
        },
        { mayCancel: false },
      )
      return { folder: copy }
    },
  }
}

function noteRestore(session: Session | undefined, name: string): void {
  if (session === undefined) return
  const { workspace, now, actor } = session.deps
  const at = instantText(now())
  noteAct(workspace.database, { at, actor, action: 'backup.restored', details: { values: { name } } })
}
