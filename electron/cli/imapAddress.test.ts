import { expect, it } from 'vitest'
import { readImapAddress } from './imapAddress.ts'

it('reads where an inbox is, how it is encrypted, and for whom', () => {
  const of = (text: string) => {
    const reading = readImapAddress(text)
    return reading.kind === 'address' ? Object.values(reading.address).join(' ') : reading.kind
  }
  expect(of('imaps://kansli@imap.kommun.example')).toBe('imap.kommun.example 993 tls kansli')
  expect(of('imap://kansli%40kommun.example@imap.kommun.example:1430')).toBe(
    'imap.kommun.example 1430 starttls kansli@kommun.example',
  )
  expect(of('imap://kansli@127.0.0.1:10143')).toBe('127.0.0.1 10143 none kansli')
  expect(of('imaps://kansli:hemligt@imap.kommun.example')).toBe('password')
  for (const text of [
    'imap://imap.kommun.example',
    'pop3://a@b.example',
    'kansli@imap.kommun.example',
    'imap://a@',
  ]) {
    expect(of(text)).toBe('unreadable')
  }
})
