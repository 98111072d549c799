import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTranslator } from '../i18n/translator.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { personaliseLine, personaliseMarkup, type Recipient } from './personalise.ts'
import {
  addressForAnybody,
  addressWithFields,
  asWritten,
  lineForAnybody,
  lineWithFields,
  writtenPieces,
} from './writtenFields.ts'

const t = createTranslator('sv')
const recipient: Recipient = {
  ...{ name: 'Rektor Å', municipality: 'Åre & Berg', county: 'Jämtland', countyCode: null },
  unsubscribeMailto: 'mailto:kansli@forbund.example',
}

test('a subject is each recipient’s own, in either language of its fields, and reads well where nothing is known', () => {
  const subject = lineWithFields('Hej {{namn}}: året i {{ Municipality }} och {{LÄN}}', t)
  expect(personaliseLine(subject, recipient)).toBe('Hej Rektor Å: året i Åre & Berg och Jämtland')
  expect(personaliseLine(subject, { ...recipient, name: '', municipality: '' })).toBe(
    `Hej ${t('newsletter.fallback.name')}: året i ${t('newsletter.fallback.municipality')} och Jämtland`,
  )
  expect(lineForAnybody('Hej {{namn}}', t)).toBe(`Hej ${t('newsletter.fallback.name')}`)
})

test('a name that would end a header stays on its line', () => {
  const sly = { ...recipient, name: 'Rektor\r\nBcc: alla@kommun.example\u0000' }
  expect(personaliseLine(lineWithFields('Hej {{namn}}', t), sly)).toBe('Hej Rektor Bcc: alla@kommun.example')
})

test('in markup the words around a field are escaped once, and so is its value', () => {
  const line = lineWithFields('A < B {{kommun}}', t, escapeMarkup)
  expect(personaliseMarkup(line, recipient)).toBe('A &#60; B Åre &#38; Berg')
})

test('in an address a value is percent-encoded (RFC 3986, 2.1), an unknown one leaves nothing, and a name is not filled in', () => {
  const href = 'https://kurser.example/{{län}}?ort={{kommun}}&hej={{namn}}'
  const address = addressWithFields(href, escapeMarkup)
  expect(personaliseMarkup(address, recipient)).toBe(
    'https://kurser.example/J%C3%A4mtland?ort=%C3%85re%20%26%20Berg&#38;hej={{namn}}',
  )
  expect(personaliseMarkup(address, { ...recipient, municipality: '' })).toContain('?ort=&#38;')
  expect(addressForAnybody('https://kurser.example/?ort={{kommun}}&ar=2026')).toBe(
    'https://kurser.example/?ort=&ar=2026',
  )
})

test('whatever a contact’s municipality is called, it cannot leave the part of the address that it stands in', () => {
  const address = addressWithFields('https://kurser.example/sok?ort={{kommun}}&ar=2026', escapeMarkup)
  const sly = fc.constantFrom(...'&#=?/%"\'<;:@ ')
  const name = fc.array(fc.oneof(sly, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''))
  fc.assert(
    fc.property(name, (municipality) => {
      const filled = personaliseMarkup(address, { ...recipient, municipality }).replaceAll('&#38;', '&')
      const url = new URL(filled.replaceAll('&#39;', "'"))
      expect([url.host, url.pathname, url.hash]).toEqual(['kurser.example', '/sok', ''])
      expect([...url.searchParams.keys()]).toEqual(['ort', 'ar'])
    }),
  )
})

test('the pieces of a line are the line, whatever is written, and what is in braces without being a field stays', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('{{', '}}', '{{namn}}', '{{county}}', '{{x}}'))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
      const line = parts.join('')
      expect(
        writtenPieces(line)
          .map(({ text }) => text)
          .join(''),
      ).toBe(line)
    }),
  )
  expect(lineWithFields('Pris: {{rabatt}}', t)).toBe('Pris: {{rabatt}}')
  expect(asWritten('contact.county', 'sv')).toBe('{{län}}')
})
