import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textRuns } from './textRuns.ts'

it('marks addresses and hashtags, and nothing else', () => {
  expect(textRuns('Läs https://a.example/#x nu #Norr').map(({ kind, text }) => [kind, text])).toEqual([
    ['plain', 'Läs '],
    ['link', 'https://a.example/#x'],
    ['plain', ' nu '],
    ['hashtag', '#Norr'],
  ])
})

it('is the whole text, whatever it is', () => {
  const pieces = fc.constantFrom('#a', 'https://a.example', '##', 'ord', ' ', '\n', '#', '👩‍🎓')
  fc.assert(
    fc.property(fc.array(pieces), (list) => {
      const text = list.join('')
      expect(
        textRuns(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
