import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hiding } from './hiding.ts'

const secret = 'hemlig "sjö" & 100 %'
const utf8 = (text: string) => Buffer.from(text, 'utf8')

it.each([
  ['as it is', secret],
  ['in JSON', JSON.stringify({ password: secret })],
  ['in an address', encodeURIComponent(secret)],
  ['in a form', new URLSearchParams({ password: secret }).toString()],
  ['in base64', utf8(secret).toString('base64')],
  ['in base64 of an address', utf8(secret).toString('base64url')],
  ['in AUTH PLAIN', utf8(`\0kansli@kommun.example\0${secret}`).toString('base64')],
  ['in Basic', utf8(`kansli:${secret}`).toString('base64')],
  ['in hexadecimal digits', utf8(secret).toString('hex').toUpperCase()],
])('hides a secret that is quoted %s, and nothing else', (_, quoted) => {
  const said = hiding([secret])(`535 5.7.8 Inte godkänt: ${quoted} (kansli)`)
  expect(said).toMatch(/^535 5\.7\.8 Inte godkänt: .*….*\(kansli\)$/)
  for (const encoding of ['base64', 'base64url'] as const)
    expect(utf8(said).toString()).not.toContain(utf8(secret).toString(encoding).slice(4, -4))
  expect(said).not.toContain('100')
})

it('leaves no four letters in a row of a token, however many bytes stood before it', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z0-9]{16,40}$/),
      fc.string({ maxLength: 9 }),
      fc.string({ maxLength: 9 }),
      (token, before, behind) => {
        const quoted = utf8(before + token + behind).toString('base64')
        const left = Buffer.from(hiding([token])(quoted).split('…').join('AAAA'), 'base64').toString('latin1')
        expect(left.includes(token.slice(2, -2))).toBe(false)
      },
    ),
  )
})

it('takes a short password for a word, and blots out no words for its sake', () => {
  const said = hiding(['abc1', 'no', undefined, ''])
  expect(said('535 abc1 refused, no xabc1x')).toBe('535 … refused, no xabc1x')
})

it('says all that there is to say where nothing is secret', () => {
  expect(hiding([])('250 2.0.0 Ok')).toBe('250 2.0.0 Ok')
})
