import type { ContactFileLook, ContactImportReport } from '../../../shared/contract/contactImport.ts'
import type { Input } from '../../../shared/contract/contract.ts'
import type { ReachFileLook, ReachImportReport } from '../../../shared/contract/reachImport.ts'
import { type ErrorRecord, RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import { createThread, threadFile } from '../../threads/thread.ts'
import { createImportDesk } from './importDesk.ts'
import type { ImportJob, ImportPlace, OnProgress } from './runImport.ts'
import { type EnteredBy, lookAtReach, takeInReach } from './takeInReach.ts'

/** Reads and imports files of contacts, one at a time. */
export interface ContactImporter {
  look(path: string, language: Language): Promise<ContactFileLook>
  /** @throws RundbrevError `import-cancelled` after `cancel`, `import-busy`, and whatever is wrong with the file */
  run(job: ImportJob, onProgress: OnProgress): Promise<ContactImportReport>
  /** What a file of numbers is, as far as it says so itself. */
  lookAtReach(file: Input<'reach.lookAtFile'>): Promise<ReachFileLook>
  /** Takes a file of numbers in, as takeInReach.ts says. */
  takeInReach(input: Input<'reach.import'>, by: EnteredBy, onProgress: OnProgress): Promise<ReachImportReport>
  /** At once, but for the moment in which an import is written: nobody else can write to the workspace then. */
  whenWritten(): Promise<void>
  /** Stops what is being run; it keeps nothing. */
  cancel(): void
  /** All rows that the latest run rejected, as CSV. @returns how many */
  saveRejected(path: string, language: Language): Promise<number>
  forget(): Promise<void>
  close(): Promise<void>
}

/** For the thread: which workspace, and where the program's own files are. */
export interface ImporterHome {
  readonly databaseFile: string
  readonly identityKey: string
  readonly programRoot: string
}

export type ImportQuestion = { readonly home: ImporterHome } & (
  | { readonly kind: 'look'; readonly path: string; readonly language: Language }
  | { readonly kind: 'run'; readonly job: ImportJob; readonly signals: SharedArrayBuffer }
  | { readonly kind: 'look-at-reach'; readonly file: Input<'reach.lookAtFile'> }
  | {
      readonly kind: 'reach'
      readonly input: Input<'reach.import'>
      readonly by: EnteredBy
      readonly signals: SharedArrayBuffer
    }
  | { readonly kind: 'save-rejected'; readonly path: string; readonly language: Language }
  | { readonly kind: 'fill-search' | 'forget' | 'close' }
)
/** What a question is answered by, or why it is not: an error that crosses a thread is data. */
export type ImportAnswer = { readonly answer: unknown } | { readonly refused: ErrorRecord }

/** Where the two sides of a run tell each other: whole numbers in memory that both see. */
export const signal = { cancel: 0, phase: 1, perMille: 2, rows: 3 } as const
export const signalBytes = 16

/** Between two looks at how far a run has come, in milliseconds. */
const lookEvery = 150

/** In a thread with a connection of its own: neither windows nor autosave wait for a long file. */
export function createContactImporter({
  databaseFile,
  identityKey,
  programRoot,
}: ImporterHome): ContactImporter {
  const home = { databaseFile, identityKey, programRoot }
  const thread = createThread<ImportQuestion, ImportAnswer>(threadFile('importWorker', import.meta.url), {
    rests: false,
  })
  let running: Int32Array | null = null
  let run: Promise<unknown> = Promise.resolve()
  let hasWorked = false
  const ask = async (question: ImportQuestion): Promise<unknown> => {
    hasWorked = true
    const told = await thread.ask(question)
    if ('answer' in told) return told.answer
    const { code, place, values } = told.refused
    throw new RundbrevError(code, place, values)
  }
  /** One import at a time: told of while it runs, and waited for while it writes. */
  const watched = async (
    onProgress: OnProgress,
    start: (signals: SharedArrayBuffer) => Promise<unknown>,
  ): Promise<unknown> => {
    if (running !== null) throw new RundbrevError('import-busy')
    const signals = new SharedArrayBuffer(signalBytes)
    const seen = new Int32Array(signals)
    running = seen
    const timer = setInterval(() => {
      const phase = Atomics.load(seen, signal.phase) === 0 ? 'reading' : 'writing'
      onProgress(phase, Atomics.load(seen, signal.perMille) / 1000, Atomics.load(seen, signal.rows))
    }, lookEvery)
    try {
      const asked = start(signals)
      run = asked.catch(() => {})
      return await asked
    } finally {
      clearInterval(timer)
      running = null
    }
  }
  return {
    look: async (path, language) => (await ask({ home, kind: 'look', path, language })) as ContactFileLook,

    async run(job, onProgress) {
      const report = (await watched(onProgress, (signals) =>
        ask({ home, kind: 'run', job, signals }),
      )) as ContactImportReport
      if (report.importId !== null) void ask({ home, kind: 'fill-search' }).catch(() => {})
      return report
    },

    lookAtReach: async (file) => (await ask({ home, kind: 'look-at-reach', file })) as ReachFileLook,

    takeInReach: async (input, by, onProgress) =>
      (await watched(onProgress, (signals) =>
        ask({ home, kind: 'reach', input, by, signals }),
      )) as ReachImportReport,

    async whenWritten() {
      if (running !== null && Atomics.load(running, signal.phase) === 1) await run
    },

    cancel() {
      if (running !== null) Atomics.store(running, signal.cancel, 1)
    },

    saveRejected: async (path, language) =>
      (await ask({ home, kind: 'save-rejected', path, language })) as number,

    async forget() {
      if (hasWorked && running === null) await ask({ home, kind: 'forget' })
    },

    async close() {
      this.cancel()
      if (hasWorked) await ask({ home, kind: 'close' }).catch(() => {})
      await thread.close()
    },
  }
}

/** In this thread, by the connection that is open: for the command line, which has nobody to keep waiting, and for tests. */
export function importerInThisThread(place: ImportPlace & { readonly programRoot: string }): ContactImporter {
  const desk = createImportDesk(place)
  const reachDeps = { ...place, workspace: { database: place.database } }
  let isCancelled = false
  return {
    look: (path, language) => desk.look(path, language),
    run(job, onProgress) {
      isCancelled = false
      return desk.run(job, (...progress) => {
        onProgress(...progress)
        if (isCancelled) throw new RundbrevError('import-cancelled')
      })
    },
    lookAtReach: (file) => lookAtReach(reachDeps, file),
    takeInReach: (input, by, onProgress) => takeInReach(reachDeps, input, by, onProgress),
    whenWritten: async () => {},
    cancel() {
      isCancelled = true
    },
    saveRejected: async (path, language) => desk.saveRejected(path, language),
    forget: async () => desk.forget(),
    close: async () => desk.forget(),
  }
}
