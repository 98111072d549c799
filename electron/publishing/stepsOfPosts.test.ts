import { expect, it } from 'vitest'
import { stepsOfPosts } from './stepsOfPosts.ts'

const made = () => ({ sha256: 'a'.repeat(64), mime: 'image/jpeg', width: 4, height: 3 })

it('takes along what readers are told before they see each post', () => {
  const veil = { warning: 'Om våld i nära relationer', sensitive: true }
  const post = { text: '1/2', images: [], card: null }
  const steps = stepsOfPosts([{ ...post, veil, visibility: 'unlisted' }, post], 'sv', made)
  expect(steps).toMatchObject([
    { kind: 'post', veil, visibility: 'unlisted', answers: null },
    { kind: 'post', answers: 0 },
  ])
  expect(steps[1]).not.toHaveProperty('veil')
})

it('says of an image which place of it is to be seen; a card’s image has been cut around it already', () => {
  const focus = { x: 0.2, y: 0.9 }
  const card = { href: 'https://larcentrum.example/', title: 'Hösten', description: '', image: 'c', focus }
  const images = [
    { asset: 'a', alt: 'Ett', focus },
    { asset: 'b', alt: 'Två' },
  ]
  const steps = stepsOfPosts(
    [
      { text: '1/2', images, card: null },
      { text: '2/2', images: [], card },
    ],
    'sv',
    made,
  )
  expect(steps[0]).toMatchObject({ alt: 'Ett', focus })
  for (const at of [1, 3]) expect(steps[at]).not.toHaveProperty('focus')
  expect(steps[4]).toMatchObject({ kind: 'post', card: { image: 3 } })
  expect(JSON.stringify(steps[4])).not.toContain('focus')
})
