import type { SenderId } from '../../shared/contract/scalars.ts'
import type { Sender, templatesContract } from '../../shared/contract/templates.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { deleteSender, listSenders, readSender, writeSender } from '../store/senders.ts'
import type { Deps } from './deps.ts'
import { templatesChanged } from './templatesChanged.ts'
import type { UseCases } from './useCase.ts'

export const senders = {
  'senders.list': ({ workspace }) => ({ senders: listSenders(workspace.database) }),

  'senders.save': (deps, { id, sender }) => {
    const { database } = deps.workspace
    if (id !== null) requireSender(deps, id)
    const isFirst = id === null && listSenders(database).length === 0
    const saved = writeSender(database, id, { ...sender, firstChoice: sender.firstChoice || isFirst })
    templatesChanged(deps)
    return saved
  },

  'senders.delete': (deps, { id }) => {
    const { name, role, organisation, firstChoice } = requireSender(deps, id)
    deleteSender(deps.workspace.database, id)
    templatesChanged(deps)
    return { name, role, organisation, firstChoice }
  },
} satisfies UseCases<Extract<keyof typeof templatesContract, `senders.${string}`>>

function requireSender(deps: Deps, id: SenderId): Sender {
  const sender = readSender(deps.workspace.database, id)
  if (sender === undefined) throw new RundbrevError('not-found', { id: String(id) }, { what: `sender ${id}` })
  return sender
}
