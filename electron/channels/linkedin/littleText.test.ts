import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromLittleText, toLittleText } from './littleText.ts'

it('escapes whatever LinkedIn reserves, so that nothing after a bracket is lost', () => {
  expect(toLittleText('Ny kurs (distans) [a_b] ~ <nu> {x} 2*3 @lycksele \\ | #')).toBe(
    'Ny kurs \\(distans\\) \\[a\\_b\\] \\~ \\<nu\\> \\{x\\} 2\\*3 \\@lycksele \\\\ \\| \\#',
  )
})

it('makes templates of hashtags, and of nothing else', () => {
  expect(toLittleText('Välkomna! #YrkeshögskolaNorr #a_b C# https://lycksele.example/#del')).toBe(
    'Välkomna! {hashtag|\\#|YrkeshögskolaNorr} {hashtag|\\#|a\\_b} C\\# https://lycksele.example/\\#del',
  )
})

it('reads back every text as it was written', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('#Norr', '(', ')', '\\', '{hashtag|\\#|x}', '@[a](urn:li:person:1)', '_', '\\\\#'),
  )
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join(' ')
      expect(fromLittleText(toLittleText(text))).toBe(text)
    }),
  )
})

it('reads what others may have put into a text: a mention is its name', () => {
  expect(fromLittleText('Tack @[Åsele kommun](urn:li:organization:12) för {hashtag|#|Norr}')).toBe(
    'Tack Åsele kommun för #Norr',
  )
})
