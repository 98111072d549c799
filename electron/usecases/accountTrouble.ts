import type { Trouble } from '../../shared/schedule/publication.ts'
import type { NetworkFault } from '../../shared/social/networkFault.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { PublishingNetwork } from '../../shared/social/socialChannelConfig.ts'

interface AskedAccount {
  readonly network: PublishingNetwork
  readonly name: string
  /** Where it was asked. */
  readonly host: string
}

/** Why an account's sign-in did not come about, for a person. */
export function accountTrouble({ network, name, host }: AskedAccount, fault: NetworkFault): Trouble {
  const place = { host }
  const values = { name, host, network: networkNames[network] }
  switch (fault.kind) {
    case 'answered':
      if (fault.status === 400 || fault.status === 401 || fault.status === 403)
        return { code: 'account-sign-in-refused', place, values: { ...values, message: wordsOf(fault) } }
      if (fault.status === 429) return { code: 'account-limit-reached', place, values }
      return { code: 'account-server-troubled', place, values: { ...values, message: wordsOf(fault) } }
    case 'unreadable':
      return { code: 'account-answer-unreadable', place, values: { ...values, what: fault.what } }
    case 'unreachable':
      return fault.reason === 'EPRIVATE'
        ? { code: 'account-address-private', place, values }
        : { code: 'account-unreachable', place, values: { ...values, reason: fault.reason } }
    case 'lost':
      return { code: 'account-unreachable', place, values: { ...values, reason: fault.reason } }
    case 'unfit':
      return { code: 'account-sign-in-refused', place, values: { ...values, message: fault.detail } }
  }
}

function wordsOf({ status, code, message }: Extract<NetworkFault, { kind: 'answered' }>): string {
  const words = [code, message].filter((part) => part !== '').join(': ')
  return words === '' ? String(status) : words
}
