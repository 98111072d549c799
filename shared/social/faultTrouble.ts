import type { ErrorCode } from '../i18n/catalogue.ts'
import { isReason } from '../i18n/reason.ts'
import type { Trouble } from '../schedule/publication.ts'
import type { FaultMeaning, FaultPlace, NetworkFault } from './networkFault.ts'
import { networkNames } from './networkNames.ts'
import { sortFault } from './sortFault.ts'

/** Where a fault happened, in the words that a person knows it by. */
export interface FaultSeen extends FaultPlace {
  /** The channel's name. */
  readonly channel: string
  /** The server that was asked: "social.example"; '' where nobody was. */
  readonly host: string
  /** Which post of how many, from 1; which image, from 1. */
  readonly number?: { readonly one: number; readonly of: number }
}

export interface FaultTold {
  readonly meaning: FaultMeaning
  /** For a person: what happened, where, and what to do about it. */
  readonly trouble: Trouble
}

/** A fault as the engine acts on it and a person reads it. */
export function describeFault(fault: NetworkFault, seen: FaultSeen): FaultTold {
  const meaning = sortFault(fault, seen)
  const values = { network: networkNames[seen.network], reason: reasonOf(fault) }
  const number = seen.number === undefined ? {} : { number: seen.number.one, of: seen.number.of }
  const trouble: Trouble = {
    code: codeOf(meaning, seen),
    place: { id: seen.channel, ...(seen.host === '' ? {} : { host: seen.host }) },
    values: { ...values, ...number },
  }
  return { meaning, trouble }
}

function codeOf({ kind }: FaultMeaning, { step }: FaultSeen): ErrorCode {
  switch (kind) {
    case 'sign-in-lost':
      return 'account-sign-in-lost'
    case 'uploads-forgotten':
    case 'refused':
      return step === 'image'
        ? 'network-image-refused'
        : step === 'post'
          ? 'network-post-refused'
          : 'network-refused'
    case 'already-there':
      return 'network-already-there'
    case 'limit':
      return 'network-limit'
    case 'outage':
      return 'network-outage'
    case 'unreachable':
      return 'network-unreachable'
    case 'unknown':
      return 'network-unknown'
  }
}

/** What the network said, in its own words, or a word of ours for what happened (i18n, `reasons`). */
function reasonOf(fault: NetworkFault): string {
  switch (fault.kind) {
    case 'answered':
      if (fault.message === '' && isReason(fault.code)) return fault.code
      return [fault.message || fault.code, `(${fault.status})`].filter((part) => part !== '').join(' ')
    case 'unreadable':
      if (/^3\d\d /.test(fault.what)) return 'answered-elsewhere'
      return fault.what.includes('html') ? 'answered-page' : 'answered-strangely'
    case 'unreachable':
    case 'lost':
      return fault.reason
    case 'unfit':
      return isReason(fault.code) ? fault.code : fault.detail || fault.code
  }
}
