import { describe, expect, it } from 'vitest'
import { readServerAddress } from './serverAddress.ts'

describe("an account's server", () => {
  it.each([
    ['social.kommun.example', 'https://social.kommun.example'],
    [' https://Social.Kommun.Example/ ', 'https://social.kommun.example'],
    ['https://social.kommun.example:8443', 'https://social.kommun.example:8443'],
    ['räksmörgås.example', 'https://xn--rksmrgs-5wao1o.example'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['https://10.0.0.5', 'https://10.0.0.5'],
  ])('is tidied: %s', (written, address) => {
    expect(readServerAddress(written)).toEqual({ kind: 'address', address })
  })

  it.each([
    ['https://kansli:hemligt@social.kommun.example', 'credentials'],
    ['kansli@social.kommun.example', 'credentials'],
    ['https://social.kommun.example/@kansliet', 'path'],
    ['https://social.kommun.example/?lang=sv', 'path'],
    ['https://social.kommun.example/#hem', 'path'],
    ['https://social.kommun.example?', 'path'],
    ['http://social.kommun.example', 'insecure'],
    ['http://192.168.1.4', 'insecure'],
    ['', 'invalid'],
    ['social kommun example', 'invalid'],
    ['kommunen', 'invalid'],
    ['ftp://social.kommun.example', 'invalid'],
    ['javascript:alert(1)', 'invalid'],
    ['file:///etc/passwd', 'invalid'],
  ] as const)('is refused where there is more to it, or less: %s', (written, why) => {
    expect(readServerAddress(written)).toEqual({ kind: 'refused', why })
  })
})
