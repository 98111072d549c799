import type { ContractEvent } from '../../../shared/contract/contract.ts'
import type { WorkspaceState } from '../../../shared/contract/workspace.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import type { Progress } from '../../moving/progress.ts'
import type { Desktop } from '../../usecases/deps.ts'
import { type MoveInOptions, moveIn, moveOut } from '../../usecases/moveWorkspace.ts'
import type { PickedFiles } from '../../workspace/pickedFiles.ts'
import type { OpenDeps, Procedures } from './procedures.ts'

type Moving = 'workspace.moveOut' | 'workspace.moveIn' | 'workspace.cancelMoving'

export interface MovingOptions {
  readonly desktop: Desktop
  readonly deps: OpenDeps
  readonly pickedFiles: PickedFiles
  readonly emit: (event: ContractEvent) => void
  /** As whom the new workspace is looked through. */
  readonly asWhom: () => Pick<MoveInOptions, 'programRoot' | 'holder' | 'now' | 'actor'>
  readonly open: (folder: string) => Promise<WorkspaceState>
}

/** A whole workspace to a file, and from one. */
export function moving({ desktop, deps, pickedFiles, emit, asWhom, open }: MovingOptions) {
  let underWay: AbortController | undefined

  /** @returns null where it was cancelled */
  const run = async <Result>(work: (progress: Progress) => Promise<Result>): Promise<Result | null> => {
    underWay?.abort()
    const cancelling = new AbortController()
    underWay = cancelling
    try {
      return await work({ signal: cancelling.signal, progress: told(emit) })
    } catch (error) {
      if (error instanceof RundbrevError && error.code === 'moving-cancelled') return null
      throw error
    } finally {
      if (underWay === cancelling) underWay = undefined
    }
  }

  const procedures: Procedures<Moving> = {
    'workspace.moveOut': async ({ language }) => {
      const from = deps()
      const day = from.now().toString().slice(0, 10)
      const file = await desktop.chooseTarget(createTranslator(language)('sharing.move.fileName', { day }))
      if (file === null) return { file }
      const saved = await run((progress) => moveOut(from, file, progress))
      emit({ name: 'area.changed', payload: { area: 'audience' } })
      return { file: saved === null ? null : file }
    },
    'workspace.moveIn': async ({ file, folder }) => {
      const path = pickedFiles.pathOf(file)
      if (path === undefined) throw new RundbrevError('not-found', { id: file }, { what: file })
      const made = await run((progress) => moveIn(path, folder, { ...asWhom(), ...progress }))
      return { state: made === null ? null : await open(made.folder) }
    },
    'workspace.cancelMoving': () => {
      underWay?.abort()
      return {}
    },
  }
  return { procedures, end: () => underWay?.abort() }
}

/** Told at every hundredth, not at every piece. */
function told(emit: MovingOptions['emit']): NonNullable<Progress['progress']> {
  let last = -1
  return ({ done, total }) => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
    if (percent === last) return
    last = percent
    emit({ name: 'workspace.moving', payload: { done, total } })
  }
}
