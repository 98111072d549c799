import type { SavedBlockId } from '../../shared/contract/scalars.ts'
import type { templatesContract } from '../../shared/contract/templates.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import {
  deleteSavedBlock,
  insertSavedBlock,
  listSavedBlocks,
  readSavedBlock,
  renameSavedBlock,
} from '../store/savedBlocks.ts'
import { templatesChanged } from './templatesChanged.ts'
import type { UseCases } from './useCase.ts'

export const savedBlocks = {
  'savedBlocks.list': ({ workspace }) => ({ savedBlocks: listSavedBlocks(workspace.database) }),

  'savedBlocks.add': (deps, block) => {
    const saved = insertSavedBlock(deps.workspace.database, block, instantText(deps.now()))
    templatesChanged(deps)
    return saved
  },

  'savedBlocks.rename': (deps, { id, name }) => {
    if (!renameSavedBlock(deps.workspace.database, id, name)) throw noBlock(id)
    templatesChanged(deps)
    return {}
  },

  'savedBlocks.delete': (deps, { id }) => {
    const block = readSavedBlock(deps.workspace.database, id)
    if (block === undefined) throw noBlock(id)
    deleteSavedBlock(deps.workspace.database, id)
    templatesChanged(deps)
    return { name: block.name, content: block.content }
  },
} satisfies UseCases<Extract<keyof typeof templatesContract, `savedBlocks.${string}`>>

function noBlock(id: SavedBlockId): RundbrevError {
  return new RundbrevError('not-found', { id: String(id) }, { what: `saved block ${id}` })
}
