import { expect, it } from 'vitest'
import { findBareDomains, findLinks, type Span } from './findLinks.ts'

const cut = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end))
const links = (text: string) => cut(text, findLinks(text))
const bare = (text: string) => cut(text, findBareDomains(text))

it('leaves the punctuation around an address outside', () => {
  expect(links('Läs https://lycksele.example/brev. Eller (https://a.example/x)!')).toEqual([
    'https://lycksele.example/brev',
    'https://a.example/x',
  ])
})

it('keeps what belongs to an address: brackets opened inside, queries, fragments, å ä ö', () => {
  const address = 'https://åsele.example/sida_(utbildning)/året?år=2020&x=1#början'
  expect(links(`${address}, säger de`)).toEqual([address])
})

it('takes no host without a name for a link', () => {
  expect(links('http://localhost/x https://10.0.0.1/y https:// https://ensam/')).toEqual([])
})

it('finds addresses without https:// by their ending, but no abbreviations and no e-mail addresses', () => {
  expect(bare('Se www.lycksele.se/brev, t.ex. hos kansli@lycksele.se. Bl.a. https://a.se/b.se')).toEqual([
    'www.lycksele.se/brev',
  ])
})
