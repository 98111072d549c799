import type { Trouble } from '../../shared/schedule/publication.ts'
import type { NetworkFault } from '../../shared/social/networkFault.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { addressOf } from '../../shared/social/newAccountConfig.ts'
import { sortFault } from '../../shared/social/sortFault.ts'
import type { SocialChannel } from './accountAdapter.ts'

/** Why an account that was tried does not work, for a person who sets it up: nothing is to be published yet. */
export function accountTrouble(
  { name, network, config }: SocialChannel,
  fault: NetworkFault,
  step: 'signIn' | 'other',
): Trouble {
  const host = URL.parse(addressOf(config))?.host ?? ''
  const told = (code: string, values: Trouble['values'] = {}): Trouble => ({
    ...{ code, place: { host } },
    values: { name, host, network: networkNames[network], ...values },
  })
  const unreachable = (reason: string) =>
    reason === 'EPRIVATE' ? told('account-address-private') : told('account-unreachable', { reason })
  if (fault.kind === 'unreachable' || fault.kind === 'lost') return unreachable(fault.reason)
  if (fault.kind === 'unreadable') return told('account-answer-unreadable', { what: fault.what })
  if (fault.kind === 'unfit') return told('account-sign-in-refused', { message: fault.detail || fault.code })
  // Who speaks the network's language has this door.
  if (fault.status === 404 || fault.status === 405 || fault.status === 410)
    return told('account-answer-unreadable', { what: fault.status })
  const message = [fault.code, fault.message].filter((part) => part !== '').join(': ') || String(fault.status)
  switch (sortFault(fault, { network, step }).kind) {
    case 'sign-in-lost':
    case 'refused':
    case 'uploads-forgotten':
    case 'already-there':
      return told('account-sign-in-refused', { message })
    case 'limit':
      return told('account-limit-reached')
    case 'outage':
    case 'unreachable':
    case 'unknown':
      return told('account-server-troubled', { message })
  }
}
