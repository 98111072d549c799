import { needsUtf8 } from '../audience/emailAddress.ts'
import type { OutgoingMail, ServerLimits, ServerWord } from './mailConnection.ts'

/**
 * The word about a recipient whose mailbox the server does not take, said before any command is (RFC 6531, 3.5: the message must not be
 * sent then, and X.6.7 is what it is called). It is about this one recipient, and says nothing of whether there is such a mailbox.
 *
 * @returns undefined where nothing stands in the way
 */
export function refusedForLetters({ to }: OutgoingMail, { takesUtf8 }: ServerLimits): ServerWord | undefined {
  if (takesUtf8 || !needsUtf8(to)) return undefined
  return {
    kind: 'refused',
    stage: 'recipient',
    response: '553 5.6.7 Rundbrev: the server does not offer SMTPUTF8, which this address needs',
  }
}
