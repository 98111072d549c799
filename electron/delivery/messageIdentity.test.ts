import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DeliveryId } from '../../shared/contract/scalars.ts'
import {
  readReturnPath,
  readUnsubscribeToken,
  returnPathOf,
  testToken,
  unsubscribeMailto,
  unsubscribeToken,
} from './messageIdentity.ts'

const identityKey = '0f'.repeat(32)
const delivery = { id: 42 as DeliveryId, emailKey: 'rektor@lycksele.example' }
const knows = (id: DeliveryId) => (id === 42 ? delivery.emailKey : undefined)
const token = unsubscribeToken(identityKey, delivery)
const readToken = (text: string, emailKeyOf: (id: DeliveryId) => string | undefined = knows) =>
  readUnsubscribeToken(text, identityKey, emailKeyOf)

it('knows its own token in what a mail program makes of it', () => {
  const mailto = unsubscribeMailto('kansli@kommun.example', token)
  for (const text of [
    token,
    `unsubscribe ${token}`,
    `Sv: Re: UNSUBSCRIBE ${token.toUpperCase()} `,
    `> avsluta <${decodeURIComponent(mailto)}>`,
    `7-${'0'.repeat(20)} ${token}`,
  ])
    expect(readToken(text)).toBe(42)
})

it('takes nobody off the list for a number without our proof', () => {
  const forged = `42-${'0'.repeat(20)}`
  const others = unsubscribeToken(identityKey, { id: 43 as DeliveryId, emailKey: delivery.emailKey })
  const ofAnotherWorkspace = unsubscribeToken('1f'.repeat(32), delivery)
  for (const text of ['', '42', forged, testToken, `${token}0`, `1${token}`, others, ofAnotherWorkspace])
    expect(readToken(text)).toBeNull()
  expect(readToken(token, () => 'rektor@sorsele.example')).toBeNull()
  expect(readToken(token, () => undefined)).toBeNull()
})

it('looks a bounded number of tokens up, however many a mail holds', () => {
  let asked = 0
  const count = () => {
    asked += 1
    return undefined
  }
  expect(readToken(`1-${'a'.repeat(20)} `.repeat(10_000), count)).toBeNull()
  expect(asked).toBeLessThan(100)
})

it('has a return address of its own for every delivery, which tells whose it is', () => {
  const address = returnPathOf('nyhetsbrev@kommun.example', identityKey, delivery)
  expect(address).toMatch(/^nyhetsbrev\+b42-[0-9a-f]{16}@kommun\.example$/)
  const read = (text: string) => readReturnPath(text, identityKey, knows)
  expect(read(address)).toBe(42)
  expect(read(`<${address.toUpperCase()}>, kansli@kommun.example`)).toBe(42)
  expect(read(address.replace('b42', 'b43'))).toBeNull()
  // A proof for one way back is none for the other.
  expect(read(`nyhetsbrev+b${token}@kommun.example`)).toBeNull()
  expect(readToken(address)).toBeNull()
})

it('keeps a local part within 64 octets, and the mailbox whole where it has no room', () => {
  const mailboxes = fc.tuple(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 999_999_999 }))
  fc.assert(
    fc.property(mailboxes, ([length, id]) => {
      const mailbox = `${'n'.repeat(length)}@kommun.example`
      const address = returnPathOf(mailbox, identityKey, { ...delivery, id: id as DeliveryId })
      expect(address.indexOf('@')).toBeLessThanOrEqual(64)
      if (address === mailbox) expect(length).toBeGreaterThan(35)
      else expect(readReturnPath(address, identityKey, () => delivery.emailKey)).toBe(id)
    }),
  )
})
