import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkspaceState } from '../../../shared/contract/workspace.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { freeFolder } from '../../moving/freeFolder.ts'
import { countOwnWork, readSampleMark, type SampleMark } from '../../store/sampleMark.ts'
import type { Desktop } from '../../usecases/deps.ts'
import { databaseName, subfolders } from '../../workspace/openWorkspace.ts'
import { forgetReopening, forgetWorkspace, readRecent, rememberSample } from '../recentWorkspaces.ts'
import type { Session } from '../session.ts'
import type { Procedures } from './procedures.ts'

type Sample = 'workspace.openSample' | 'workspace.sampleWork' | 'workspace.removeSample'

export interface SampleOptions {
  readonly desktop: Desktop
  readonly userData: string
  readonly documents: string
  readonly session: () => Session | undefined
  readonly leave: () => Promise<void>
  readonly open: (folder: string) => Promise<void>
  /** Makes a workspace with the example in it, marked as such, and opens it. */
  readonly create: (folder: string) => Promise<void>
  readonly state: () => WorkspaceState
}

/** The example: there with one press, in a folder of its own, and gone with one. */
export function sample(options: SampleOptions): Procedures<Sample> {
  const { session, userData, desktop } = options

  const openKnown = async (): Promise<boolean> => {
    const { sample: known } = readRecent(userData)
    if (known === null || !existsSync(join(known, databaseName))) return false
    await options.open(known)
    return markOf(session()) !== undefined
  }

  /** Whatever stands in the way: whoever had a workspace open still has it. */
  const withWayBack = async (work: () => Promise<void>) => {
    const before = session()?.deps.workspace.folder
    try {
      await work()
    } catch (error) {
      if (before !== undefined && session() === undefined) await options.open(before)
      throw error
    }
  }

  return {
    'workspace.openSample': async ({ language }) => {
      if (markOf(session()) === undefined)
        await withWayBack(async () => {
          if (await openKnown()) return
          const name = createTranslator(language)('start.sample.folder')
          await options.create(freeFolder(join(options.documents, name)))
          const folder = session()?.deps.workspace.folder
          if (folder !== undefined) rememberSample(userData, folder)
        })
      return options.state()
    },

    'workspace.sampleWork': () => {
      const { deps, mark } = requireSample(session())
      return { ...countOwnWork(deps.workspace.database, mark) }
    },

    'workspace.removeSample': async ({ withOwnWork }) => {
      const { deps, mark } = requireSample(session())
      const { folder, database } = deps.workspace
      const own = countOwnWork(database, mark)
      if (!withOwnWork && own.posts + own.contacts > 0)
        throw new RundbrevError('sample-has-own-work', { file: folder }, { ...own })
      requireOnlyOurs(folder)
      await options.leave()
      try {
        await desktop.trash(folder)
      } catch (error) {
        await options.open(folder)
        const reason = error instanceof Error ? error.message : ''
        throw new RundbrevError('sample-not-removed', { file: folder }, { folder, reason }, { cause: error })
      }
      forgetWorkspace(userData, folder)
      const back = readRecent(userData).recent.find((one) => existsSync(join(one, databaseName)))
      if (back === undefined) forgetReopening(userData)
      else await options.open(back)
      return options.state()
    },
  }
}

function markOf(session: Session | undefined): SampleMark | undefined {
  return session && readSampleMark(session.deps.workspace.database, session.deps.workspace.folder)
}

/** @throws RundbrevError `workspace-none-open`, `sample-not-open` */
function requireSample(session: Session | undefined): {
  readonly deps: Session['deps']
  readonly mark: SampleMark
} {
  if (session === undefined) throw new RundbrevError('workspace-none-open')
  const mark = markOf(session)
  if (mark === undefined) throw new RundbrevError('sample-not-open', { file: session.deps.workspace.folder })
  return { deps: session.deps, mark }
}

/** The database, the locks, and what SQLite keeps beside each. */
const ofTheProgram = /^rundbrev\.(db|lock|turn|service)(-(wal|shm|journal))?$/
/** What systems put into any folder that somebody has looked into. */
const ofTheSystem = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory']

/** A folder into which somebody has put something of their own is not taken away. @throws RundbrevError `sample-has-others` */
function requireOnlyOurs(folder: string): void {
  const foreign = readdirSync(folder).find(
    (name) => !ofTheProgram.test(name) && !subfolders.includes(name) && !ofTheSystem.includes(name),
  )
  if (foreign !== undefined)
    throw new RundbrevError('sample-has-others', { file: join(folder, foreign) }, { folder, name: foreign })
}
