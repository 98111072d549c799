import { expect, it } from 'vitest'
import { isLoopbackHost } from './loopback.ts'
import { isAddressUnknown, readReply } from './smtpReply.ts'

it('reads a reply code and, where there is one, its enhanced code', () => {
  expect(readReply('550 5.1.1 No such user')).toEqual({ code: 550, enhanced: '5.1.1' })
  expect(readReply('550-5.7.26 Unauthenticated\n550 5.7.26 Go away')).toEqual({
    code: 550,
    enhanced: '5.7.26',
  })
  expect(readReply('554 Transaction failed')).toEqual({ code: 554, enhanced: null })
  expect(readReply('250')).toEqual({ code: 250, enhanced: null })
  expect(readReply('550 5.1.1.1.1 an address, no code')).toEqual({ code: 550, enhanced: null })
  expect(readReply('Connection closed')).toEqual({ code: 0, enhanced: null })
})

it('believes that an address is nobody’s only where the server says just that, for good', () => {
  for (const said of ['550 5.1.1 No such user', '551 5.1.6 Moved', '556 5.1.10 Null MX']) {
    expect(isAddressUnknown(readReply(said))).toBe(true)
  }
  for (const said of [
    '550 Mailbox unavailable',
    '550 5.1.2 No such domain',
    '550 5.1.10.1 Odd',
    '550 5.2.1 Mailbox disabled',
    '550 5.7.1 Members only',
    '450 4.1.1 Not now',
    '250 5.1.1 Taken all the same',
  ]) {
    expect(isAddressUnknown(readReply(said))).toBe(false)
  }
})

it('knows this machine from every other', () => {
  for (const here of ['localhost', 'LOCALHOST', '127.0.0.1', '127.8.9.10', '::1', '[::1]']) {
    expect(isLoopbackHost(here)).toBe(true)
  }
  for (const there of ['smtp.kommun.example', '127.0.0.1.example', '10.0.0.1', 'localhost.example', '::2']) {
    expect(isLoopbackHost(there)).toBe(false)
  }
})
