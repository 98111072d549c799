import type { sendingGuardContract } from '../../shared/contract/sendingGuard.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { adoptAddenda } from './archiveEnded.ts'
import { audienceChanged } from './contacts.ts'
import { channelsWithInbox, lookInSent } from './sentElsewhere.ts'
import { publicationsChanged } from './startPublication.ts'
import type { UseCases } from './useCase.ts'

export const sendingHold = {
  'sending.hold': (deps) => ({
    hold: deps.guard.hold(),
    mailboxes: deps.guard.isHeld() ? channelsWithInbox(deps).map(({ name }) => name) : [],
  }),

  'sending.lookInSent': (deps) =>
    deps.guard.isHeld() ? lookInSent(deps) : { mailboxes: [], failed: [], found: 0 },

  'sending.confirm': async (deps) => {
    if (!deps.guard.isHeld()) return deps.guard.confirm()
    const wasOlder = deps.guard.hold()?.reasons.some((reason) => reason !== 'other-computer')
    const { database } = deps.workspace
    const confirmed = deps.guard.confirm((values) =>
      noteAct(database, {
        ...{ at: instantText(deps.now()), actor: deps.actor, action: 'sending.confirmed' },
        details: { values },
      }),
    )
    if (wasOlder === true) await adoptAddenda(deps)
    publicationsChanged(deps)
    audienceChanged(deps)
    deps.wakeScheduler()
    return confirmed
  },
} satisfies UseCases<keyof typeof sendingGuardContract>
