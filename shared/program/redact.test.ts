import { describe, expect, it } from 'vitest'
import { redact, withoutIdentities } from './redact.ts'

describe('what tells of people or opens a door is taken out', () => {
  it.each([
    ['an address', 'could not reach karin.ek@vasteras.example now', 'could not reach [address] now'],
    ['one in brackets', '550 <karin+brev@x.example>: no', '550 [address]: no'],
    ['one with å', 'åsa@örebro.example is gone', '[address] is gone'],
    ['a header', 'ok\nSubject: Årets julbrev\nnext', 'ok\nSubject: [removed]\nnext'],
    ['a name in a header', 'From: Karin Ek <karin@x.example>', 'From: [removed]'],
    [
      'the query of a URL',
      'GET https://x.example/a?email=karin&t=1 failed',
      'GET https://x.example/a failed',
    ],
    ['a sign-in in a URL', 'smtp://karin:hemligt@mail.example:587', 'smtp://mail.example:587'],
    ['a mailto link', 'mailto:karin@x.example?subject=hej done', '[address] done'],
    ['a telephone', 'ring 070-123 45 67 i dag', 'ring [phone] i dag'],
    ['one from abroad', 'ring +46 70 123 45 67', 'ring [phone]'],
    ['a personal number', 'för 19811218-9876 saknas', 'för [number] saknas'],
    ['a password', 'password=hemligt123, again', 'password=[secret], again'],
    ['a bearer token', 'Bearer abc.def', 'Bearer [secret]'],
    ['a token by its look', 'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0 back', 'got [secret] back'],
    ['somebody\u2019s folder', '/home/karin/Dokument/a and C:\\Users\\karin\\a', '~/Dokument/a and ~\\a'],
    ['what is quoted', 'no post "Tack för ett år" here', 'no post [text] here'],
    ['what is quoted and cut', 'Unexpected token K, "Kära kolleg', 'Unexpected token K, [text]'],
    ['what is quoted in Swedish', 'inget inlägg ”Tack för ett år” finns', 'inget inlägg [text] finns'],
  ])('%s', (_, text, left) => expect(redact(text)).toBe(left))

  it('the folder that is somebody’s own, wherever it lies', () => {
    expect(redact('open /mnt/people/karin/x', ['/mnt/people/karin'])).toBe('open ~/x')
  })
})

describe('what tells what went wrong stays', () => {
  it.each([
    'UNIQUE constraint failed: contacts.email',
    "can't do that, don't try",
    'ENOSPC: no space left on device, write',
    'at 2026-11-30T11:00:00.123Z after 0.25 s, 5.1.1 from 192.0.2.10:587',
    'publicationScreen and deliveryEngineOfChannels are long names',
  ])('%s', (text) => expect(redact(text)).toBe(text))

  it('a quotation mark in a value is nobody’s words', () => {
    expect(withoutIdentities('{"language": "sv"}')).toBe('{"language": "sv"}')
  })
})
