import { expect, it } from 'vitest'
import { classifyAnswer } from './answerClass.ts'

it.each([
  ['550 5.1.1 <a@b.example>: Recipient address rejected: User unknown', 'address-unknown'],
  ['550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found', 'address-unknown'],
  ['551 User not local', 'address-unknown'],
  ['553 5.1.3 Bad recipient address syntax', 'address-invalid'],
  ['553 5.6.7 Must declare SMTPUTF8 to send unicode address', 'address-letters'],
  ['550 5.6.7 SMTPUTF8 is required, but was not offered by host mail.kommun.example', 'address-letters'],
  ['550 5.4.4 Host not found', 'domain-unknown'],
  ['556 5.1.10 This domain takes no mail', 'address-unknown'],
  ['452 4.2.2 Mailbox full', 'mailbox-full'],
  ['552 5.2.2 Over quota', 'mailbox-full'],
  ['550 5.2.1 Mailbox disabled', 'mailbox-closed'],
  ['450 4.7.1 Greylisted, see https://postgrey.example', 'greylisted'],
  ['451 Temporarily deferred, come back', 'greylisted'],
  ['421 4.7.0 Too many connections', 'too-many'],
  ['451 4.7.500 Server busy, too many messages', 'too-many'],
  ['432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded', 'later'],
  ['452 4.5.3 Too many recipients', 'mailbox-full'],
  ['421 4.3.2 Service not available', 'server-busy'],
  ['451 4.3.0 Local error in processing', 'later'],
  ['550 5.7.1 Relaying denied', 'policy'],
  ['550 5.7.26 This mail fails DMARC', 'content'],
  ['554 5.7.1 Message contains spam', 'content'],
  ['552 5.3.4 Message too big', 'size'],
  ['535 5.7.8 Authentication credentials invalid', 'sign-in'],
  ['530 Authentication required', 'sign-in'],
  ['550 5.7.60 Client does not have permissions to send as this sender', 'policy'],
  ['553 5.1.8 Sender address rejected', 'sender'],
  ['550 Requested action not taken', 'refused'],
  ['ECONNRESET', 'connection'],
  ['', 'address-invalid'],
  [null, 'address-invalid'],
] as const)('%s: %s', (response, expected) => {
  expect(classifyAnswer(response)).toBe(expected)
})
