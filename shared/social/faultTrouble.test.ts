import { describe, expect, it } from 'vitest'
import { describeError } from '../i18n/describeError.ts'
import { createTranslator } from '../i18n/translator.ts'
import { describeFault } from './faultTrouble.ts'
import type { NetworkFault } from './networkFault.ts'

const unreadable = (what: string): NetworkFault => ({ kind: 'unreadable', what, taken: true })
const answered = (status: number, message: string, code = ''): NetworkFault => ({
  ...{ kind: 'answered', status, code, message, until: null },
})
const seen = { network: 'mastodon', channel: 'Kansliet', host: 'social.example', step: 'post' } as const

/** What the officer reads of a fault, of the second post of three. */
function told(fault: NetworkFault, language: 'sv' | 'en'): string {
  const { trouble } = describeFault(fault, { ...seen, number: { one: 2, of: 3 } })
  const { code, place, values } = trouble
  const error = describeError({ code, place, values } as never, createTranslator(language))
  return `${error.message} ${error.place} ${error.remedy}`
}

describe('a fault of a network, as it is read', () => {
  it('says a time that somebody has changed there in words', () => {
    const values = { network: 'Facebook', at: '2026-11-30 14:05' }
    const say = (language: 'sv' | 'en') =>
      describeError({ code: 'network-time-changed', place: {}, values }, createTranslator(language)).message
    expect(say('sv')).toContain('det går ut den 30 november 2026 kl. 14.05.')
    expect(say('en')).toContain('it goes out on 30 November 2026 at 14:05.')
  })

  it.each<[string, NetworkFault, RegExp, RegExp]>([
    ['no name', { kind: 'unreachable', reason: 'ENOTFOUND' }, /saknar datorn internet/, /no internet/],
    ['a private address', { kind: 'unreachable', reason: 'EPRIVATE' }, /eget nät/, /private network/],
    [
      'a certificate',
      { kind: 'unreachable', reason: 'CERT_NOT_YET_VALID' },
      /klocka går|datorns klocka/,
      /clock/,
    ],
    [
      'a broken line',
      { kind: 'lost', reason: 'ECONNRESET' },
      /förbindelsen bröts.*Leta efter/,
      /connection broke/,
    ],
    ['one byte a second', { kind: 'lost', reason: 'ETIMEDOUT' }, /inget svar kom i tid/, /no answer came/],
    ['an answer of 10 MB', { kind: 'lost', reason: 'ETOOBIG' }, /orimligt stort/, /unreasonably large/],
    ['a page', unreadable('text/html; charset=utf-8'), /webbsida/, /web page/],
    ['a redirect', unreadable('301 https://elsewhere.example/'), /annan adress/, /another address/],
    ['an error with 200', unreadable('id'), /inte går att tolka/, /cannot be read/],
    [
      'a heavy image',
      { kind: 'unfit', code: 'image-too-heavy', detail: '3 > 2' },
      /väger för mycket/,
      /too much/,
    ],
    ['no sign-in', answered(401, '', 'no-token'), /ingen är inloggad.*Logga in/, /nobody is signed in/],
    [
      'a refusal',
      answered(422, 'Text is too long'),
      /inlägg 2 av 3: Text is too long \(422\)/,
      /post 2 of 3/,
    ],
  ])('says what happened and what to do: %s', (_, fault, swedish, english) => {
    const [sv, en] = [told(fault, 'sv'), told(fault, 'en')]
    expect(sv).toMatch(swedish)
    expect(en).toMatch(english)
    for (const text of [sv, en]) {
      expect(text).toContain('Mastodon')
      expect(text).toContain('social.example, Kansliet')
      expect(text).not.toMatch(/\bE[A-Z]{4,}|undefined|\{\{/)
    }
  })
})
