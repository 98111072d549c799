import type { sendingGuardContract } from '../../shared/contract/sendingGuard.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { audienceChanged } from './contacts.ts'
import { publicationsChanged } from './startPublication.ts'
import type { UseCases } from './useCase.ts'

export const sendingHold = {
  'sending.hold': (deps) => ({ hold: deps.guard.hold() }),

  'sending.confirm': (deps) => {
    if (!deps.guard.isHeld()) return deps.guard.confirm()
    const { database } = deps.workspace
    const confirmed = database.transaction(() => {
      const values = deps.guard.confirm()
      noteAct(database, {
        ...{ at: instantText(deps.now()), actor: deps.actor, action: 'sending.confirmed' },
        details: { values },
      })
      return values
    })
    publicationsChanged(deps)
    audienceChanged(deps)
    deps.wakeScheduler()
    return confirmed
  },
} satisfies UseCases<keyof typeof sendingGuardContract>
