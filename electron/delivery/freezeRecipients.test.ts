import { expect, it } from 'vitest'
import type { ContactId, PublicationId } from '../../shared/contract/scalars.ts'
import type { Recipient } from '../store/contacts.ts'
import { freezeRecipients } from './freezeRecipients.ts'

const frozen = {
  ...{ publicationId: 7 as PublicationId, identityKey: 'ab'.repeat(32), domain: 'forbund.example' },
  now: '2026-12-01T08:00:00.000Z',
}

const recipient = (id: number, email: string, rest: Partial<Recipient> = {}): Recipient => ({
  ...{
    contactId: id as ContactId,
    email,
    emailKey: email.toLowerCase(),
    name: '',
    role: '',
    organisation: '',
  },
  ...{ municipality: null, county: null, language: 'sv', suppressed: null, ...rest },
})

it('has one row for an address, however it is written and however many contacts have it', () => {
  const rows = freezeRecipients(
    [recipient(1, 'Rektor@Lycksele.example'), recipient(2, 'rektor@lycksele.example')],
    frozen,
  )
  expect(rows.map(({ contactId, state }) => [contactId, state])).toEqual([[1, 'queued']])
})

it('has a row for whom nobody may write to, and for an address that is none, and both are settled', () => {
  const rows = freezeRecipients(
    [recipient(1, 'a@b.example', { suppressed: 'unsubscribed' }), recipient(2, 'ingen adress')],
    frozen,
  )
  expect(rows.map(({ state, settledAt }) => [state, settledAt])).toEqual([
    ['suppressed', frozen.now],
    ['rejected', frozen.now],
  ])
})

it('gives the same message to the same address the same Message-ID every time, and nobody else that one', () => {
  const idsOf = (...emails: string[]) =>
    freezeRecipients(
      emails.map((email, index) => recipient(index + 1, email)),
      frozen,
    ).map(({ messageId }) => messageId)
  const [one, other] = idsOf('a@b.example', 'c@b.example')
  expect(idsOf('c@b.example', 'a@b.example')).toEqual([other, one])
  expect(one).not.toBe(other)
})
