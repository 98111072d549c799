import { expect, test } from 'vitest'
import type { Block } from '../post/document.ts'
import { checkLinkTexts } from './linkTexts.ts'
import { passagesOf } from './passages.ts'
import { checkSuspectLinks } from './suspectLinks.ts'
import { bold, linked, paragraph, testPost } from './testPost.ts'

const site = 'https://larcentrum.example'
const texts = (body: readonly Block[]) => {
  const content = testPost(body)
  return checkLinkTexts(content, passagesOf(content)).map(({ code, values, place }) => [
    code,
    values.words,
    place,
  ])
}
const suspects = (...body: Block[]) => {
  const content = testPost(body)
  return checkSuspectLinks(content, passagesOf(content)).map(({ code }) => code)
}

test.each(['Klicka här', 'här', 'Läs mer', 'läs mer …', 'LÄS MER >', 'read more', 'här.'])(
  '“%s” does not say where it leads',
  (words) => {
    expect(texts([paragraph('Se ', linked(words, site))])).toEqual([
      ['link-text-vague', words, { part: 'body', block: 1, run: 0, from: 3, to: 3 + words.length }],
    ])
  },
)

test.each(['Läs mer om kurserna', 'Här finns kurserna', 'lycksele.se'])('“%s” does', (words) => {
  expect(texts([paragraph('Se ', linked(words, site))])).toEqual([])
})

test('a button is a link as well', () => {
  expect(texts([{ type: 'button', attrs: { label: 'Läs mer', href: site } }])).toEqual([
    ['link-text-vague', 'Läs mer', { part: 'body', block: 1 }],
  ])
})

test('an address is no name, and a mail address is one', () => {
  const address = 'https://larcentrum.example/sv/nyheter?id=7'
  expect(texts([paragraph(linked(address, address))]).map(([code]) => code)).toEqual(['link-text-address'])
  expect(texts([paragraph(linked('kansli@a.example', 'mailto:kansli@a.example'))])).toEqual([])
})

test('the same words for two places are told at both, and for one place at none', () => {
  const two = [paragraph(linked('Anmälan', `${site}/1`)), paragraph(linked('anmälan', `${site}/2`))]
  expect(texts(two).map(([code]) => code)).toEqual(['link-text-ambiguous', 'link-text-ambiguous'])
  expect(texts([paragraph(linked('Anmälan', site)), paragraph(linked('Anmälan', site))])).toEqual([])
})

test('a link that is half bold is one link', () => {
  const half = {
    ...bold('mer'),
    marks: [{ type: 'bold' as const }, { type: 'link' as const, attrs: { href: site } }],
  }
  expect(texts([paragraph(linked('läs ', site), half)]).map(([, words]) => words)).toEqual(['läs mer'])
})

test('words that name one site over an address on another look like deceit', () => {
  expect(suspects(paragraph(linked('lycksele.se', 'https://samlare.example/in')))).toEqual([
    'link-text-other-site',
  ])
  expect(
    suspects(paragraph(linked('https://www.lycksele.se/kurser', 'https://lycksele.se.samlare.example'))),
  ).toEqual(['link-text-other-site'])
  expect(suspects(paragraph(linked('lycksele.se', 'https://www.lycksele.se/kurser')))).toEqual([])
  expect(suspects(paragraph(linked('lycksele.se', 'https://kurser.lycksele.se')))).toEqual([])
  expect(suspects(paragraph(linked('Kurser i Lycksele', 'https://samlare.example')))).toEqual([])
  expect(suspects(paragraph(linked('kansli@lycksele.se', 'mailto:kansli@lycksele.se')))).toEqual([])
})

test('a shortener hides where it leads', () => {
  expect(suspects({ type: 'button', attrs: { label: 'Anmäl dig', href: 'https://bit.ly/3abc' } })).toEqual([
    'link-shortened',
  ])
})
