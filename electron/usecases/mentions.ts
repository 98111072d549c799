import type { mentionsContract } from '../../shared/contract/mentions.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { handleExamples, readHandle } from '../../shared/social/handle.ts'
import { type MentionContent, mentionNetworks } from '../../shared/social/mention.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { singleLine } from '../../shared/text/plainText.ts'
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

/**
 * The name on one line, every handle in the form that its network has.
 *
 * @throws RundbrevError `mention-name-missing`, `mention-handle-missing`, `mention-handle-unusable`
 */
function usableContent({ name, handles }: MentionContent): MentionContent {
  const usable = singleLine(name)
  if (!/[\p{L}\p{N}]/u.test(usable)) throw new RundbrevError('mention-name-missing', { field: 'name' })
  const read = mentionNetworks.flatMap((network) => {
    const written = handles[network]
    if (written === undefined) return []
    const reading = readHandle(written, network)
    if (reading.kind === 'handle') return [[network, reading.handle] as const]
    const values = { network: networkNames[network], handle: written, example: handleExamples[network] }
    throw new RundbrevError('mention-handle-unusable', { field: network }, values)
  })
  if (read.length === 0) throw new RundbrevError('mention-handle-missing', {}, { name: usable })
  return { name: usable, handles: Object.fromEntries(read) }
}

/** Every variant is made anew with them. */
function mentionsChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'mentions' } })
}
