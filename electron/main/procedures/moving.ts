import { basename } from 'node:path'
import type { ContractEvent } from '../../../shared/contract/contract.ts'
import type { WorkspaceState } from '../../../shared/contract/workspace.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { secondsLeft } from '../../../shared/workspace/timeLeft.ts'
import { freeFolder } from '../../moving/freeFolder.ts'
import { lookAtMoved } from '../../moving/importWorkspace.ts'
import type { Progress } from '../../moving/progress.ts'
import { schemaVersion } from '../../store/database.ts'
import type { Desktop } from '../../usecases/deps.ts'
import { createMover } from '../../usecases/moving/mover.ts'
import { type MoveInOptions, moveOut } from '../../usecases/moving/moveWorkspace.ts'
import type { PickedFiles } from '../../workspace/pickedFiles.ts'
import type { OpenDeps, Procedures } from './procedures.ts'

type Moving = 'workspace.moveOut' | 'workspace.lookAtMoved' | 'workspace.moveIn' | 'workspace.cancelMoving'

export interface MovingOptions {
  readonly desktop: Desktop
  readonly deps: OpenDeps
  readonly pickedFiles: PickedFiles
  readonly emit: (event: ContractEvent) => void
  /** As whom the new workspace is looked through. */
  readonly asWhom: () => Pick<MoveInOptions, 'programRoot' | 'holder' | 'now' | 'actor'>
  readonly open: (folder: string) => Promise<WorkspaceState>
  /** Where a workspace is put if nobody says otherwise, as far as there is room. */
  readonly usualFolder: string
}

/** A whole workspace to a file, and from one. */
export function moving({ desktop, deps, pickedFiles, emit, asWhom, open, usualFolder }: MovingOptions) {
  const mover = createMover()
  let underWay: AbortController | undefined
  let ended: Promise<unknown> = Promise.resolve()

  /** @returns null where it was cancelled */
  const run = async <Result>(work: (progress: Progress) => Promise<Result>): Promise<Result | null> => {
    underWay?.abort()
    const cancelling = new AbortController()
    underWay = cancelling
    const working = work({ signal: cancelling.signal, progress: told(emit) })
    ended = working.catch(() => undefined)
    try {
      return await working
    } catch (error) {
      if (error instanceof RundbrevError && error.code === 'moving-cancelled') return null
      throw error
    } finally {
      if (underWay === cancelling) underWay = undefined
    }
  }

  const pathOf = (file: string): string => {
    const path = pickedFiles.pathOf(file)
    if (path === undefined) throw new RundbrevError('not-found', { id: file }, { what: file })
    return path
  }

  const procedures: Procedures<Moving> = {
    'workspace.moveOut': async ({ language }) => {
      const from = deps()
      const day = from.now().toString().slice(0, 10)
      const file = await desktop.chooseTarget(createTranslator(language)('sharing.move.fileName', { day }))
      if (file === null) return { file }
      const saved = await run((progress) => moveOut(from, file, { ...progress, take: mover.take }))
      emit({ name: 'area.changed', payload: { area: 'audience' } })
      return { file: saved === null ? null : file }
    },
    'workspace.lookAtMoved': async ({ file }) => {
      const path = pathOf(file)
      const { manifest, bytes } = await lookAtMoved(path)
      const { at, counts } = manifest
      const isOlder = manifest.schemaVersion < schemaVersion
      return {
        fileName: basename(path),
        at,
        counts,
        bytes,
        isOlder,
        suggestedFolder: freeFolder(usualFolder),
      }
    },
    'workspace.moveIn': async ({ file, folder }) => {
      const path = pathOf(file)
      const made = await run((progress) => mover.moveIn(path, folder, { ...asWhom(), ...progress }))
      return { state: made === null ? null : await open(made.folder) }
    },
    'workspace.cancelMoving': () => {
      underWay?.abort()
      return {}
    },
  }
  return {
    procedures,
    /** Ends what is under way, and waits until nothing of it is left. */
    async end() {
      underWay?.abort()
      await ended
    },
    close: () => mover.close(),
  }
}

/** Told at every hundredth, and at every second: not at every piece. */
function told(emit: MovingOptions['emit']): NonNullable<Progress['progress']> {
  const begun = performance.now()
  let last = ''
  return ({ done, total }) => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
    const left = secondsLeft({ done, total, elapsedMs: performance.now() - begun })
    const now = `${percent} ${left}`
    if (now === last) return
    last = now
    emit({ name: 'workspace.moving', payload: { done, total, secondsLeft: left } })
  }
}
