import fc from 'fast-check'
import { expect, it } from 'vitest'
import { facetsOf, handlesIn, unlinkedMentions } from './facets.ts'

const dids = new Map([['kommunen.example', 'did:plc:kommunen']])

/** The stretches that lead somewhere, cut out by their bytes, as the network's own programs do. */
function cut(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8')
  return facetsOf(text, dids).map(({ index }) =>
    bytes.subarray(index.byteStart, index.byteEnd).toString('utf8'),
  )
}

it('counts in bytes, whatever stands before an address, a mention or a hashtag', () => {
  const before = fc.array(
    fc.constantFrom('å', 'ö ', '👩‍🎓', '🇸🇪', 'e\u0301', '🧑🏽‍🤝‍🧑🏿', 'a', '\n', '„', '한'),
    {
      maxLength: 30,
    },
  )
  fc.assert(
    fc.property(before, before, before, (one, two, three) => {
      const text = `${one.join('')} https://lycksele.example/höst ${two.join('')} @kommunen.example ${three.join('')} #Höst`
      expect(cut(text)).toEqual(['https://lycksele.example/höst', '@kommunen.example', '#Höst'])
    }),
  )
})

it('cuts no character in two in any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(' https://a.example/ö ', ' @kommunen.example', ' #Tåg', '\uFE0F', '\u200D', '@', '#'),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('').toWellFormed()
      for (const stretch of cut(text)) expect(text).toContain(stretch)
    }),
  )
})

it('leaves mentions of nobody, and of other networks, as text, and tells them', () => {
  const text = 'Med @kommunen.example, @ingen.example, @kommunen och @kommunen@social.example.'
  expect(handlesIn(text)).toEqual(['kommunen.example', 'ingen.example'])
  expect(cut(text)).toEqual(['@kommunen.example'])
  expect(unlinkedMentions(text, dids)).toEqual(['@ingen.example', '@kommunen', '@kommunen@social.example'])
})

it('knows a handle however it is written', () => {
  expect(handlesIn('@Kommunen.Example och @kommunen.example')).toEqual(['kommunen.example'])
  expect(cut('@Kommunen.Example')).toEqual(['@Kommunen.Example'])
})

it('leaves a hashtag that is longer than the network takes as text', () => {
  expect(cut(`#${'a'.repeat(64)} #${'b'.repeat(65)}`)).toEqual([`#${'a'.repeat(64)}`])
})

it('leads where the post says that an address leads, and shows the address', () => {
  const text = 'Läs på https://lycksele.example/höst!'
  const target = 'https://lycksele.example/h%C3%B6st?utm_source=bluesky'
  const [facet] = facetsOf(text, dids, { 'https://lycksele.example/höst': target })
  expect(facet?.features).toEqual([{ $type: 'app.bsky.richtext.facet#link', uri: target }])
  expect(cut(text)).toEqual(['https://lycksele.example/höst'])
})
