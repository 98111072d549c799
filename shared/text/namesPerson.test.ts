import { expect, it } from 'vitest'
import { personFinder, textInDocument } from './namesPerson.ts'

const names = personFinder({
  addresses: ['Rektor@åsele.example', 'rektor@xn--sele-poa.example'],
  name: 'Åsa  Öberg-Ek',
})

it.each([
  ['Skriv till rektor@ÅSELE.example före fredag', true],
  ['mailto:rektor@xn--sele-poa.example', true],
  ['Hälsningar, åsa öberg-ek.', true],
  ['Åsa Öberg-Eklund hälsar', false],
  ['Åsa hälsar', false],
  ['', false],
])('%j: %s', (text, isNamed) => expect(names(text)).toBe(isNamed))

it('does not take a single word for a person', () => {
  expect(personFinder({ addresses: [], name: 'Växeln' })('Ring växeln')).toBe(false)
})

it('reads a name that is half in bold, and the address behind a link', () => {
  const bold = [
    { type: 'text', text: 'Åsa ' },
    { type: 'text', text: 'Öberg-Ek', marks: [{ type: 'bold' }] },
  ]
  const link = {
    type: 'text',
    text: 'skriv till oss',
    marks: [{ type: 'link', attrs: { href: 'mailto:rektor@åsele.example' } }],
  }
  const paragraph = (content: unknown) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
  expect(names(textInDocument(paragraph(bold)))).toBe(true)
  expect(names(textInDocument(paragraph([link])))).toBe(true)
  expect(names(textInDocument(paragraph([{ type: 'text', text: 'någon annan' }])))).toBe(false)
})
