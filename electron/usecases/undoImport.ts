import type { Output } from '../../shared/contract/contract.ts'
import type { ImportId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { countAdded, deleteAdded } from '../store/contacts.ts'
import {
  countImportChanges,
  forgetImportChanges,
  readContactImport,
  revertImportChanges,
} from '../store/imports.ts'
import { audienceChanged } from './contacts.ts'
import type { Deps } from './deps.ts'

/**
 * Takes a whole import of contacts back, in one transaction: what it added is deleted, what it changed is as it was. Whom somebody
 * has changed since stays as they are now. An erased person has left nothing to be brought back.
 *
 * @throws RundbrevError `not-found`
 */
export function undoImport(deps: Deps, id: ImportId): Output<'contacts.undoImport'> {
  const { database } = deps.workspace
  const entry = readContactImport(database, id)
  if (entry === undefined) throw new RundbrevError('not-found', { id: String(id) }, { what: `import ${id}` })
  const at = instantText(deps.now())
  const answer = database.transaction(() => {
    const removed = deleteAdded(database, entry, at)
    const changed = countImportChanges(database, id)
    const reverted = revertImportChanges(database, entry, at)
    forgetImportChanges(database, id)
    const kept = countAdded(database, id) + changed - reverted
    const values = { file: entry.fileName, importId: id, removed, reverted, kept }
    noteAct(database, { at, actor: deps.actor, action: 'contacts.importUndone', details: { values } })
    return { removed, reverted, kept }
  })
  audienceChanged(deps)
  return answer
}
