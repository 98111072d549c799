import { secretOf, secretOfEmail } from '../../shared/delivery/signInSecret.ts'
import type { FoundNeed, NeedFirst } from '../../shared/home/need.ts'
import { type AccountStanding, accountStanding, needsSignIn } from '../../shared/social/accountStanding.ts'
import { readAccountState } from '../store/accountStates.ts'
import { type ChannelRow, listChannels } from '../store/channels.ts'
import type { Deps } from './deps.ts'
import { secretsOf } from './secretsOf.ts'

interface SignInsNeeded {
  /** Nothing leaves through them before somebody signs in. */
  readonly lost: FoundNeed
  /** Within a week nothing will. */
  readonly ends: FoundNeed
}

/** The channels that somebody has to sign in to, as far as it is known here: nobody is asked. Mail servers and accounts on networks alike. */
export function signInsNeeded(deps: Deps): SignInsNeeded {
  const channels = listChannels(deps.workspace.database)
  return {
    lost: found(channels.filter((channel) => isLost(deps, channel))),
    ends: found(
      channels.filter((channel) => channel.kind === 'social' && standingOf(deps, channel) === 'ends'),
    ),
  }
}

function isLost(deps: Deps, channel: ChannelRow): boolean {
  if (channel.kind === 'assisted') return false
  if (channel.kind === 'social')
    return needsSignIn(standingOf(deps, channel), secretsOf(deps, channel.id).length > 0)
  const secret = secretOfEmail(channel.config)
  return secret !== null && deps.secrets.get(channel.id, secret) === undefined
}

function standingOf(deps: Deps, { id, network }: Extract<ChannelRow, { kind: 'social' }>): AccountStanding {
  const state = readAccountState(deps.workspace.database, id)
  return accountStanding(state, deps.secrets.get(id, secretOf[network]) !== undefined, deps.now())
}

function found(channels: readonly ChannelRow[]): FoundNeed {
  const [one] = channels
  return { count: channels.length, first: one && firstOf(one) }
}

/** By what it is: its settings are in another place. */
function firstOf({ id, name, kind }: ChannelRow): NeedFirst {
  return { id, title: name, channel: kind, trouble: null }
}
