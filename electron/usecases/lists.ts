import { readPastedAddresses } from '../../shared/audience/pastedAddresses.ts'
import type { SegmentId } from '../../shared/contract/scalars.ts'
import type { Segment, segmentsContract } from '../../shared/contract/segments.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { idsOfAddresses } from '../store/contacts.ts'
import { addMembers, listsOfContact, removeMembers } from '../store/listMembers.ts'
import { insertSegment, updateSegment } from '../store/segments.ts'
import { amongIds } from '../store/whichContacts.ts'
import { chosenContacts } from './chosenContacts.ts'
import { audienceChanged } from './contacts.ts'
import type { Deps } from './deps.ts'
import { renameInRules } from './namedInRules.ts'
import { noteSegment, refuseTakenName, requireSegment } from './segments.ts'
import type { UseCases } from './useCase.ts'

/** Lists: segments of whom somebody has put there, one by one or by the thousand. */
export const lists = {
  'lists.create': (deps, { name, contacts }) => {
    const { database } = deps.workspace
    const made = database.transaction(() => {
      const at = instantText(deps.now())
      const list = insertSegment(
        database,
        { name: refuseTakenName(deps, name, null), kind: 'list', rule: '' },
        at,
      )
      const added = contacts === null ? [] : addMembers(database, list.id, chosenContacts(deps, contacts), at)
      noteSegment(deps, 'segment.saved', list, { added: added.length })
      return { list, added: added.length }
    })
    audienceChanged(deps)
    return made
  },

  'lists.rename': (deps, { id, name }) => {
    const { database } = deps.workspace
    const renamed = database.transaction(() => {
      const before = requireList(deps, id)
      const to = refuseTakenName(deps, name, id)
      const list = updateSegment(database, id, { name: to, rule: '' }, instantText(deps.now()))
      renameInRules(deps, 'list', { from: before.name, to })
      noteSegment(deps, 'segment.saved', list ?? before, { before: before.name })
      return list ?? before
    })
    audienceChanged(deps)
    return renamed
  },

  'lists.add': (deps, { id, contacts }) => {
    const { database } = deps.workspace
    const added = database.transaction(() => {
      const list = requireList(deps, id)
      const ids = addMembers(database, id, chosenContacts(deps, contacts), instantText(deps.now()))
      noteSegment(deps, 'segment.saved', list, { added: ids.length })
      return ids
    })
    audienceChanged(deps)
    return { added }
  },

  'lists.remove': (deps, { id, contacts }) => {
    const { database } = deps.workspace
    const removed = database.transaction(() => {
      const list = requireList(deps, id)
      const ids = removeMembers(database, id, chosenContacts(deps, contacts))
      noteSegment(deps, 'segment.saved', list, { removed: ids.length })
      return ids
    })
    audienceChanged(deps)
    return { removed }
  },

  'lists.addAddresses': (deps, { id, text }) => {
    const { database } = deps.workspace
    const { addresses, invalid } = readPastedAddresses(text)
    const known = idsOfAddresses(database, [...addresses.keys()])
    const added = database.transaction(() => {
      const list = requireList(deps, id)
      const ids = addMembers(database, id, amongIds([...known.values()]), instantText(deps.now()))
      noteSegment(deps, 'segment.saved', list, { added: ids.length })
      return ids
    })
    audienceChanged(deps)
    const unknown = [...addresses].filter(([key]) => !known.has(key)).map(([, address]) => address)
    return { added, already: known.size - added.length, unknown, invalid: [...invalid] }
  },

  'lists.ofContact': (deps, { id }) => ({ lists: listsOfContact(deps.workspace.database, id) }),
} satisfies UseCases<Extract<keyof typeof segmentsContract, `lists.${string}`>>

/** @throws RundbrevError `not-found`, or `segment-is-rule` for a segment that no one can be put in */
function requireList(deps: Deps, id: SegmentId): Segment {
  const segment = requireSegment(deps, id)
  if (segment.kind === 'rule') throw new RundbrevError('segment-is-rule', {}, { name: segment.name })
  return segment
}
