import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { accountKey } from '../../shared/social/accountKey.ts'
import { keptOutAs } from '../store/replyAddresses.ts'

/** @throws RundbrevError `contact-email-invalid` */
export function requireAddress(text: string) {
  const reading = parseEmailAddress(text)
  if (reading.kind === 'address') return reading
  throw new RundbrevError('contact-email-invalid', { field: 'email' }, { email: text })
}

/** Who is asked about: whoever has an e-mail address, or an account on a network. */
interface PersonAsked {
  /** As it is written. */
  readonly address: string
  /** Of an account: one that no e-mail address has. */
  readonly key: string
  /** null for an e-mail address. */
  readonly account: string | null
}

/** @throws RundbrevError `contact-email-invalid` for what is neither */
export function requirePerson(text: string): PersonAsked {
  const account = accountKey(text)
  if (account === null) return { ...requireAddress(text), account }
  return { address: text.trim(), key: keptOutAs(account), account }
}
