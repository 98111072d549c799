import type { Output } from '../../shared/contract/contract.ts'
import { withdrawUndo } from '../ui/undoLatest.ts'
import { queryClient } from './queries.ts'

/** Another workspace, or none: every answer of the one before is forgotten, and the first place is shown. */
export function enterWorkspace(state: Output<'workspace.state'>): void {
  withdrawUndo()
  queryClient.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'workspace.state' })
  queryClient.setQueryData(['workspace.state', {}], state)
  window.location.hash = '#/'
}
