import { expect, it } from 'vitest'
import { PublicationId } from '../../shared/contract/scalars.ts'
import { tidFor } from '../../shared/social/tid.ts'
import { withKeys } from './stepKey.ts'

const createdAt = '2026-12-01T08:00:00Z'
const dueAt = '2026-12-18T08:00:00Z'
const post = {
  kind: 'post' as const,
  text: 'God jul',
  language: 'sv' as const,
  card: null,
  images: [],
  answers: null,
}

const keysOf = (publicationId: number) =>
  withKeys(
    { key: tidFor },
    'a database',
    { publicationId: PublicationId.parse(publicationId), createdAt, dueAt },
    [post, post, post],
  ).map(({ key }) => key)

it('gives thousands of publications that are due at one time keys of their own, also where a network makes them of the time', () => {
  const keys = Array.from({ length: 2000 }, (_, at) => keysOf(at + 1)).flat()
  expect(new Set(keys).size).toBe(6000)
})

it('gives the same publication the same keys again, those of a thread in its order', () => {
  expect(keysOf(7)).toEqual(keysOf(7))
  for (let id = 1; id <= 200; id++) expect(keysOf(id).toSorted()).toEqual(keysOf(id))
})
