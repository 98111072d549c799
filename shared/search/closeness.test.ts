import { expect, it } from 'vitest'
import { foldText } from '../text/foldText.ts'
import { closest } from './closeness.ts'
import { searchWords } from './markWords.ts'

const found = (all: readonly (readonly [title: string, rest: string])[], typed: string) =>
  closest(all, searchWords(typed), ([title, rest]) => ({ title: foldText(title), rest: foldText(rest) })).map(
    ([title]) => title,
  )

it('wants every word somewhere, in the title or below it', () => {
  const posts = [
    ['Årsbrev', 'Vi syntes i fyra län'],
    ['Fyra frågor', 'Om annat'],
  ] as const
  expect(found(posts, 'fyra årsbrev')).toEqual(['Årsbrev'])
  expect(found(posts, 'fem')).toEqual([])
})

it('puts a title that begins so first, then a word of it, then what only says it', () => {
  const posts = [
    ['Höstnytt', 'Läsåret börjar'],
    ['Om läsåret', ''],
    ['Läsåret 2026', ''],
    ['Kvällsläsår', ''],
  ] as const
  expect(found(posts, 'läsår')).toEqual(['Läsåret 2026', 'Om läsåret', 'Kvällsläsår', 'Höstnytt'])
})

it('puts words that follow one another before the same words apart', () => {
  const posts = [
    ['Ett', 'brev om ett år'],
    ['Två', 'året som brev, ett brev om året som gick'],
  ] as const
  expect(found(posts, 'brev om året')).toEqual(['Två'])
  expect(
    found(
      [
        ['A', 'lärcentrum öppnar, nytt'],
        ['B', 'nytt lärcentrum öppnar'],
      ],
      'nytt lärcentrum',
    ),
  ).toEqual(['B', 'A'])
})
