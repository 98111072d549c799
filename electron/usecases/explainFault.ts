import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { referenceFaults } from '../store/ledgerFaults.ts'
import { valueFaults } from '../store/valueFaults.ts'
import { storageFault } from '../workspace/storageFault.ts'
import type { Deps } from './deps.ts'

/**
 * What a use case has thrown, told as what it is: the disk's doing, or that of a row which cannot be what it says (somebody has written
 * into the database, or a disk has changed it). Looked for only then: nothing that works pays for it.
 */
export function explainFault({ workspace }: Deps, thrown: unknown): unknown {
  if (thrown instanceof RundbrevError) return thrown
  try {
    return storageFault(thrown, workspace) ?? rowFault(workspace.database, thrown) ?? thrown
  } catch (met) {
    return storageFault(met, workspace) ?? thrown
  }
}

function rowFault(database: Deps['workspace']['database'], thrown: unknown): RundbrevError | undefined {
  const [value] = valueFaults(database, 1)
  if (value !== undefined) {
    const { table, column, row } = value
    const place = { file: 'rundbrev.db', field: `${table}.${column}`, id: String(row) }
    return new RundbrevError('database-value', place, { table, column, row }, { cause: thrown })
  }
  const [reference] = referenceFaults(database)
  if (reference === undefined) return undefined
  const place = { file: 'rundbrev.db', field: reference.table }
  return new RundbrevError('database-reference', place, { ...reference }, { cause: thrown })
}
