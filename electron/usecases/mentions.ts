import type { mentionsContract } from '../../shared/contract/mentions.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { MentionContent } from '../../shared/social/mention.ts'
import { readMention } from '../../shared/social/readMention.ts'
import { deleteMention, findMention, insertMention, listMentions, updateMention } from '../store/mentions.ts'
import type { Deps } from './deps.ts'
import type { UseCases } from './useCase.ts'

export const mentions = {
  'mentions.list': (deps) => ({ mentions: listMentions(deps.workspace.database) }),

  'mentions.save': (deps, { id, content }) => {
    const { database } = deps.workspace
    const usable = usableContent(content)
    const namesake = findMention(database, usable.name)
    if (namesake !== undefined && namesake.id !== id) {
      throw new RundbrevError('mention-name-taken', { field: 'name' }, { name: usable.name })
    }
    const saved = id === null ? insertMention(database, usable) : updateMention(database, id, usable)
    if (saved === undefined) throw new RundbrevError('not-found', { id: String(id) }, { what: usable.name })
    mentionsChanged(deps)
    return saved
  },

  'mentions.delete': (deps, { id }) => {
    deleteMention(deps.workspace.database, id)
    mentionsChanged(deps)
    return {}
  },
} satisfies UseCases<keyof typeof mentionsContract>

/** @throws RundbrevError `mention-name-missing`, `mention-handle-unusable`, `mention-handle-missing`: the first of them */
function usableContent(written: MentionContent): MentionContent {
  const reading = readMention(written)
  if (reading.kind === 'mention') return reading.content
  const [{ field, code, values }] = reading.faults
  throw new RundbrevError(code, field === null ? {} : { field }, values)
}

/** Every variant is made anew with them. */
function mentionsChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'mentions' } })
}
