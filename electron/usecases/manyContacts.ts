import { contactLimits } from '../../shared/audience/contact.ts'
import type { ContactChange } from '../../shared/audience/contactChange.ts'
import { normaliseTags } from '../../shared/audience/tags.ts'
import type { manyContactsContract } from '../../shared/contract/manyContacts.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { oneLine } from '../../shared/text/lines.ts'
import { nextBatch } from '../store/audit.ts'
import type { ManyAct } from '../store/chosenContacts.ts'
import { changeMany, deleteMany, type ManyColumns, suppressMany } from '../store/manyContacts.ts'
import { undoMany } from '../store/undoMany.ts'
import { chosenContacts } from './chosenContacts.ts'
import { audienceChanged, withCounty } from './contacts.ts'
import type { Deps } from './deps.ts'
import { fillSearchLater } from './fillSearchLater.ts'
import type { UseCases } from './useCase.ts'

export const manyContacts = {
  'contacts.changeMany': (deps, { which, change }) => {
    const { database } = deps.workspace
    const act = actOf(deps)
    const tags = { addTags: normaliseTags(change.addTags), removeTags: normaliseTags(change.removeTags) }
    const asked = { columns: columnsOf(deps, change), ...tags, mostTags: contactLimits.tags }
    const answer = changeMany(database, chosenContacts(deps, which), asked, act)
    if (answer.kind === 'too-many-tags') {
      throw new RundbrevError(
        'contacts-tags-full',
        { field: 'tags' },
        { count: answer.contacts, most: contactLimits.tags },
      )
    }
    return done(deps, act, answer.contacts)
  },

  'contacts.deleteMany': (deps, { which }) => {
    const act = actOf(deps)
    return done(deps, act, deleteMany(deps.workspace.database, chosenContacts(deps, which), act))
  },

  'contacts.suppressMany': (deps, { which }) => {
    const { database, identityKey } = deps.workspace
    const act = actOf(deps)
    return done(deps, act, suppressMany(database, identityKey, chosenContacts(deps, which), act))
  },

  'contacts.undoMany': (deps, { batch }) => {
    const { database, identityKey } = deps.workspace
    const undone = undoMany(database, identityKey, batch, actOf(deps))
    if (undone === undefined) {
      throw new RundbrevError('not-found', { id: String(batch) }, { what: `act ${batch}` })
    }
    audienceChanged(deps)
    void fillSearchLater(deps)
    return undone
  },
} satisfies UseCases<keyof typeof manyContactsContract>

function actOf({ workspace, now, actor }: Deps): ManyAct {
  return { at: instantText(now()), actor, batch: nextBatch(workspace.database) }
}

function done(deps: Deps, { batch }: ManyAct, count: number) {
  if (count > 0) {
    audienceChanged(deps)
    void fillSearchLater(deps)
  }
  return { batch: count === 0 ? null : batch, done: count }
}

function columnsOf(deps: Deps, { role, organisation, place, language, consent }: ContactChange): ManyColumns {
  return {
    ...(role === undefined ? {} : { role: oneLine(role) }),
    ...(organisation === undefined ? {} : { organisation: oneLine(organisation) }),
    ...(place === undefined ? {} : withCounty(deps, place)),
    ...(language === undefined ? {} : { language }),
    ...(consent === undefined
      ? {}
      : { consent: consent.basis, consentSource: oneLine(consent.source), consentDate: consent.date }),
  }
}
