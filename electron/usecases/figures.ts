import type { figuresContract } from '../../shared/contract/figures.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertFigure, listFigures, markFigureDeleted, updateFigure } from '../store/figures.ts'
import type { Deps } from './deps.ts'
import type { UseCases } from './useCase.ts'

export const figures = {
  'figures.list': (deps) => ({ figures: listFigures(deps.workspace.database) }),

  'figures.save': (deps, { id, content }) => {
    const { database } = deps.workspace
    const saved = id === null ? insertFigure(database, content) : updateFigure(database, id, content)
    if (saved === undefined)
      throw new RundbrevError('not-found', { id: String(id) }, { what: `figure ${id}` })
    figuresChanged(deps)
    return saved
  },

  'figures.delete': (deps, { id }) => {
    markFigureDeleted(deps.workspace.database, id, instantText(deps.now()))
    figuresChanged(deps)
    return {}
  },
} satisfies UseCases<keyof typeof figuresContract>

function figuresChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'posts' } })
}
