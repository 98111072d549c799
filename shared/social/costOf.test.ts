import { expect, it } from 'vitest'
import { costOf, xCosts } from './costOf.ts'

const posts = (...texts: string[]) => ({ posts: texts.map((text) => ({ text, images: [], card: null })) })

it('costs by the post, and dearer with a link', () => {
  expect(costOf(posts('Nu öppnar lärcentrum.'), xCosts)).toEqual({ posts: 1, withLink: 0, dollars: 0.015 })
  expect(
    costOf(
      posts('Ett.', 'Två.', 'Läs mer: https://lycksele.example/larcentrum', 'Se www.lycksele.se'),
      xCosts,
    ),
  ).toEqual({ posts: 4, withLink: 2, dollars: 0.43 })
})
