import { expect, it } from 'vitest'
import { limits } from './limits.ts'
import { strictest } from './liveLimits.ts'

it('is what fits everywhere, figure by figure', () => {
  const { mastodon } = limits
  const one = { ...mastodon, text: 5000, linkCost: 30, images: { ...mastodon.images, bytes: null } }
  const other = { ...mastodon, text: 500, altText: 400, images: { ...mastodon.images, most: 2, bytes: 9 } }
  expect(strictest([one, other])).toEqual({
    ...{ ...mastodon, text: 500, linkCost: 30, altText: 400 },
    images: { ...mastodon.images, most: 2, bytes: 9 },
  })
  expect(strictest([one])).toEqual(one)
  expect(strictest([])).toBeUndefined()
})
