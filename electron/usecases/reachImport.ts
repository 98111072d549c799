import type { Input } from '../../shared/contract/contract.ts'
import type {
  ReachImportEntry,
  ReachImportReport,
  reachImportContract,
} from '../../shared/contract/reachImport.ts'
import type { ImportId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { compareWithKept } from '../store/keptCompared.ts'
import { packRows } from '../store/packedRows.ts'
import {
  listReachImports,
  observationsOfImport,
  readReachImport,
  redoReachImport,
  undoReachImport,
} from '../store/reachImports.ts'
import type { Deps } from './deps.ts'
import { noteReach, reachChanged } from './reach.ts'
import type { UseCases } from './useCase.ts'

export const reachImport = {
  'reach.lookAtFile': (deps, file) => deps.importer.lookAtReach(file),

  'reach.import': (deps, input) => importReach(deps, input),

  'reach.imports': (deps) => listReachImports(deps.workspace.database),

  'reach.undoImport': (deps, { importId }) => {
    const { database } = deps.workspace
    const entry = requireImport(deps, importId, false)
    const undone = database.transaction(() => {
      const done = undoReachImport(database, entry, instantText(deps.now()))
      noteReach(deps, 'reach.importUndone', { importId, source: entry.source, ...done })
      return done
    })
    reachChanged(deps)
    return undone
  },

  'reach.redoImport': (deps, { importId, overlap }) => {
    const { database } = deps.workspace
    const entry = requireImport(deps, importId, true)
    // Two events of one day are two events, and no overlap.
    const none = overlap === 'both' || entry.source === 'events'
    const rows = none ? [] : observationsOfImport(database, importId)
    const packed = packRows(
      database,
      rows.map((content, row) => ({ row, content })),
    )
    const { ids } = compareWithKept(database, packed, importId)
    const redone = database.transaction(() => {
      const done = redoReachImport(database, entry, ids)
      noteReach(deps, 'reach.importRedone', { importId, source: entry.source, ...done })
      return done
    })
    reachChanged(deps)
    return redone
  },
} satisfies UseCases<keyof typeof reachImportContract>

/** Takes a file's numbers in, beside whatever else is done. @throws RundbrevError as `takeInReach` does, and `import-busy` */
export async function importReach(deps: Deps, input: Input<'reach.import'>): Promise<ReachImportReport> {
  const by = { at: instantText(deps.now()), actor: deps.actor }
  const report = await deps.importer.takeInReach(input, by, (phase, share, rows) =>
    deps.emit({ name: 'reach.importProgress', payload: { phase, share, rows } }),
  )
  if (report.added > 0 || report.superseded > 0) reachChanged(deps)
  return report
}

/** @throws RundbrevError `not-found` where there is no such import, or it has been undone already (or not yet) */
function requireImport(deps: Deps, id: ImportId, isUndone: boolean): ReachImportEntry {
  const entry = readReachImport(deps.workspace.database, id)
  if (entry === undefined || (entry.undoneAt !== null) !== isUndone)
    throw new RundbrevError('not-found', { id: String(id) }, { what: `import ${id}` })
  return entry
}
