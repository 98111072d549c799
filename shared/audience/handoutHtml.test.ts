import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTranslator } from '../i18n/translator.ts'
import type { Handout } from './handout.ts'
import { handoutHtml } from './handoutHtml.ts'

const at = '2026-11-02T08:00:00.000Z'
const look = { t: createTranslator('sv'), zone: 'Europe/Stockholm' }

/** Every text of it the same one. */
function saying(text: string): Handout {
  return {
    ...{ email: text, at, held: true, controller: { name: text, postalAddress: text, email: text } },
    contact: {
      ...{ id: 1 as never, email: text, name: text, role: text, organisation: text, municipality: text },
      ...{ county: text, language: 'sv', tags: [text], consent: 'consent', consentSource: text },
      ...{ consentDate: '2026-01-02', notes: text, retainUntil: '2027-01-02' },
      ...{ createdAt: at, updatedAt: at, deletedAt: at },
    },
    formerAddresses: [text],
    nowAt: [text],
    suppression: { reason: 'by-hand', at, source: text },
    lists: [{ name: text, addedAt: at }],
    deliveries: [{ subject: text, email: text, state: 'sent', at, answer: text }],
    inbox: [{ at, kind: 'reply', email: text, subject: text, text }],
    imports: [{ fileName: text, at, did: 'changed', before: { [text]: text } }],
    changes: [{ at, action: 'contact.changed', before: { role: text }, after: { tags: [text, text] } }],
    replies: [{ title: text, channel: text, url: text, at }],
    testLetter: true,
    mentions: [{ room: 'post', id: 1, title: text, parts: ['now', 'sent'] }],
  }
}

const markup = (html: string) => html.match(/<[^>]*>/g) ?? []

it('is the same markup whatever is written in it', () => {
  const pieces = fc.constantFrom(
    ...['<', '>', '"', "'", '&', '`', '=', ' ', '-->', '</dd>', '<script>', '\u0000', '\n', 'onload', 'å'],
  )
  const hostile = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join('')}x`)
  const plain = markup(handoutHtml(saying('x'), look))
  fc.assert(
    fc.property(hostile, (text) => {
      expect(markup(handoutHtml(saying(text), look))).toEqual(plain)
    }),
  )
})

it('names fields and places in words, and leaves out what is empty', () => {
  const handout: Handout = {
    ...saying('Rektorn'),
    changes: [
      { at, action: 'contact.changed', before: { role: 'lärare', notes: '' }, after: { role: 'rektor' } },
    ],
  }
  const html = handoutHtml(handout, look)
  expect(html).toContain('<td>Roll: lärare</td><td>Roll: rektor</td>')
  expect(html).toContain('Inlägget Rektorn (nu, som den skickades)')
  expect(html).toContain('artikel 6.1 a')
})
