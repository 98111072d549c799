import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { ContractEvent, ProcedureName } from '../../shared/contract/contract.ts'
import { type ErrorRecord, RundbrevError, toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { troubleError } from '../../shared/errors/troubleRecord.ts'
import type { PolicyReading } from '../../shared/program/policy.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import type { WindowSeen } from '../../shared/security/windowSeen.ts'
import { needsRescue } from '../../shared/workspace/needsRescue.ts'
import type { Log } from '../log/log.ts'
import { freeFolder } from '../moving/freeFolder.ts'
import type { Desktop, LetterPrinter, LetterRuler } from '../usecases/deps.ts'
import { explainFault } from '../usecases/explainFault.ts'
import { type ShellProcedure, useCases, type WorkspaceProcedure } from '../usecases/useCases.ts'
import { describeWorkspace } from '../usecases/workspaceState.ts'
import { createOpening } from '../workspace/opening.ts'
import { databaseName } from '../workspace/openWorkspace.ts'
import type { PickedFiles } from '../workspace/pickedFiles.ts'
import { signedInAccount } from '../workspace/signedInAccount.ts'
import { requireInPlace } from '../workspace/storageFault.ts'
import type { CalledFiles } from './calledFiles.ts'
import { readNotices, saveWanted } from './keptNotices.ts'
import { about } from './procedures/about.ts'
import { backups } from './procedures/backups.ts'
import { copyPictures } from './procedures/copyPictures.ts'
import { handOver } from './procedures/handOver.ts'
import { letterHeight } from './procedures/letterHeight.ts'
import { moving } from './procedures/moving.ts'
import { outbox } from './procedures/outbox.ts'
import type { Procedures } from './procedures/procedures.ts'
import { sample } from './procedures/sample.ts'
import { saveFiles } from './procedures/saveFiles.ts'
import { saveImages } from './procedures/saveImages.ts'
import { saveReach } from './procedures/saveReach.ts'
import { signIns } from './procedures/signIns.ts'
import { type SupportDesk, support } from './procedures/support.ts'
import type { ProgramStore } from './programStore.ts'
import { forgetReopening, readRecent, rememberWorkspace } from './recentWorkspaces.ts'
import { reachesOut } from './safeMode.ts'
import { appHolder, createSession, openSession, type Session } from './session.ts'
import type { Updates } from './updates.ts'

export interface ShellOptions {
  readonly programRoot: string
  readonly programName: string
  readonly userData: string
  readonly documents: string
  readonly updates: Updates
  readonly desktop: Desktop
  readonly printer: LetterPrinter
  readonly ruler: LetterRuler
  readonly pickedFiles: PickedFiles
  readonly calledFiles: CalledFiles
  readonly program: ProgramStore
  /** What the organisation has decided for every user of this computer. */
  readonly organisation: PolicyReading
  /** Whether the desktop shows notifications. */
  readonly showsNotices: () => boolean
  /** What the pages of the program were given (windowsSeen.ts). */
  readonly windowsSeen: () => WindowSeen[]
  readonly emit: (event: ContractEvent) => void
  /** Lets every window keep what was typed in it, while there is a workspace to keep it in. */
  readonly allSaved: () => Promise<void>
  readonly support: SupportDesk
  readonly log: Log
}

/** The running app without its windows: at most one open workspace, and the answer to every procedure of the contract. */
export interface Shell {
  perform(name: ProcedureName, input: unknown): unknown
  /**
   * What was thrown, told as what it is where the workspace's disk or rows are to blame. A database that is damaged is left: the first
   * screen shows the way back.
   */
  explain(thrown: unknown): unknown
  /** Opens at the start, or waits behind the first screen for a service that has it. A refusal is kept for that screen to tell. */
  reopen(folder: string): Promise<void>
  session(): Session | undefined
  /** It waits for a service to step aside. */
  isOpening(): boolean
  close(): Promise<void>
}

export function createShell(options: ShellOptions): Shell {
  const { log } = options
  const { isSafe } = options.support
  let session: Session | undefined
  let leaving: Promise<void> = Promise.resolve()
  let trouble: Trouble | null = null

  const state = () =>
    describeWorkspace(session?.deps.workspace, {
      suggestedFolder: join(options.documents, options.programName),
      recent: readRecent(options.userData).recent,
      trouble,
      opening: opening.waitsFor(),
      own: () => {
        const { recent, sample: known } = readRecent(options.userData)
        const open = session?.deps.workspace.folder
        const isOwn = (folder: string) =>
          folder !== known && folder !== open && existsSync(join(folder, databaseName))
        const usual = join(options.documents, options.programName)
        return { back: recent.find(isOwn) ?? null, ownFolder: freeFolder(usual) }
      },
    })

  const workspaceChanged = () => options.emit({ name: 'area.changed', payload: { area: 'workspace' } })
  const opening = createOpening(() => appHolder(options.programName), workspaceChanged)

  const open = (folder: string, waiting?: () => void) =>
    enter(() => opening.open(folder, () => openSession({ ...begun, folder }), waiting))

  /** @param begin undefined where it was given up */
  const enter = async (begin: () => Promise<Session | undefined>) => {
    if (session !== undefined) await options.allSaved()
    await leave()
    const entered = await begin()
    if (entered === undefined) return
    session = entered
    trouble = null
    log('workspace.opened')
    rememberWorkspace(options.userData, session.deps.workspace.folder)
    workspaceChanged()
  }

  const keepTrouble = ({ code, place, values }: ErrorRecord) => {
    trouble = { code, place: { ...place }, values: { ...values } }
  }

  const leave = async () => {
    const closing = session
    session = undefined
    signing.end()
    await move.end()
    opening.giveUp()
    if (closing !== undefined) leaving = closing.close().then(() => log('workspace.closed'))
    // Whoever comes while it is being closed waits, too: its folder is not free before that.
    await leaving
  }

  const explain = (thrown: unknown): unknown => {
    if (thrown instanceof RundbrevError) return thrown
    // What was under way when a damaged database was left knows only that it is closed.
    if (session === undefined) return trouble !== null && isOfClosed(thrown) ? troubleError(trouble) : thrown
    const told = explainFault(session.deps, thrown)
    if (told instanceof RundbrevError && needsRescue(told.code)) {
      log('workspace.refused', { code: told.code }, thrown)
      keepTrouble(toErrorRecord(told))
      void leave()
      workspaceChanged()
    }
    return told
  }
  const begun = { ...options, isSafe, met: (thrown: unknown) => void explain(thrown) }

  const requireSession = (): Session => {
    if (session === undefined) throw new RundbrevError('workspace-none-open')
    return session
  }

  const deps = () => requireSession().deps
  const signing = signIns(options.desktop, deps)

  const move = moving({
    ...{ ...options, deps },
    asWhom: () => ({
      ...{ programRoot: options.programRoot, holder: appHolder(options.programName) },
      ...{ now: () => Temporal.Now.instant(), actor: signedInAccount() },
    }),
    open: async (folder) => {
      await open(folder)
      return state()
    },
    usualFolder: join(options.documents, options.programName),
  })

  const shellProcedures: Procedures<ShellProcedure> = {
    ...about(options.programRoot, options.updates),
    ...handOver(options.desktop),
    ...letterHeight(options.ruler),
    ...backups({
      ...{ ...options, leave, open, state },
      holder: () => appHolder(options.programName),
      now: () => Temporal.Now.instant(),
      session: () => session,
      troubled: () => (trouble === null ? null : String(trouble.place.file ?? '')),
    }),
    ...saveFiles({ ...options, deps }),
    ...saveImages(options.desktop, deps),
    ...saveReach(options.desktop, options.printer, deps),
    ...sample({
      ...{ ...options, leave, open, state },
      create: (folder) => enter(() => createSession({ ...begun, folder, sample: true })),
      session: () => session,
    }),
    ...outbox(options.desktop, deps),
    ...copyPictures(options.desktop, deps),
    ...signing.procedures,
    ...move.procedures,
    ...support(options.desktop, options.support),
    'workspace.state': () => state(),
    'program.calledFile': () => ({ called: options.calledFiles.first() }),
    'program.calledFileSeen': ({ file }) => {
      options.calledFiles.seen(file)
      return {}
    },
    'program.settings': () => options.program.settings(),
    'program.policy': () => options.organisation,
    'program.save': (part) => {
      const saved = options.program.save(part)
      options.emit({ name: 'area.changed', payload: { area: 'program' } })
      return saved
    },
    'program.hardening': () => ({ windows: options.windowsSeen() }),
    'workspace.create': async ({ folder, sample }) => {
      await enter(() => createSession({ ...begun, folder, sample }))
      return state()
    },
    'workspace.open': async ({ folder }) => {
      try {
        await open(folder)
      } catch (error) {
        const record = toErrorRecord(error)
        if (!needsRescue(record.code)) throw error
        keepTrouble(record)
      }
      return state()
    },
    'workspace.cancelOpening': () => {
      opening.giveUp()
      return {}
    },
    'workspace.close': async () => {
      await options.allSaved()
      await leave()
      trouble = null
      forgetReopening(options.userData)
      workspaceChanged()
      return state()
    },
    'workspace.chooseFolder': async ({ purpose }) => ({
      folder: await options.desktop.chooseFolder(purpose),
    }),
    'notices.settings': () => ({
      wanted: readNotices(options.userData).wanted,
      isSupported: options.showsNotices(),
    }),
    'notices.save': ({ wanted }) => {
      saveWanted(options.userData, wanted)
      return {}
    },
  }

  return {
    perform(name, input) {
      if (Object.hasOwn(shellProcedures, name)) {
        return shellProcedures[name as ShellProcedure](input as never)
      }
      if (isSafe && reachesOut.has(name)) throw new RundbrevError('safe-mode')
      const open = deps()
      const answer = async () => {
        requireInPlace(open.workspace)
        const answered = await useCases[name as WorkspaceProcedure](open, input as never)
        // Nothing is said to be kept that nobody would find.
        requireInPlace(open.workspace)
        return answered
      }
      // An import that is being written is waited for here, where nobody is held up, and not by the database, where all would be.
      const callsOff = name === 'contacts.cancelImport' || name === 'work.cancel'
      return callsOff ? answer() : open.importer.whenWritten().then(answer)
    },
    explain,
    async reopen(folder) {
      const waits = Promise.withResolvers<void>()
      const opened = open(folder, waits.resolve).catch((error: unknown) => {
        const refused = toErrorRecord(error)
        keepTrouble(refused)
        log('workspace.refused', { code: refused.code }, error)
        workspaceChanged()
      })
      await Promise.race([opened, waits.promise])
    },
    session: () => session,
    isOpening: () => opening.waitsFor() !== null,
    async close() {
      await leave()
      await move.close()
    },
  }
}

/** As better-sqlite3 says it. */
function isOfClosed(thrown: unknown): boolean {
  return thrown instanceof TypeError && thrown.message.includes('connection is not open')
}
