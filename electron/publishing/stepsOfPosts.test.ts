import { expect, it } from 'vitest'
import { stepsOfPosts } from './stepsOfPosts.ts'

const made = () => ({ sha256: 'a'.repeat(64), mime: 'image/jpeg', width: 4, height: 3 })

it('takes along what readers are told before they see each post', () => {
  const veil = { warning: 'Om våld i nära relationer', sensitive: true }
  const post = { text: '1/2', images: [], card: null }
  const steps = stepsOfPosts([{ ...post, veil }, post], 'sv', made)
  expect(steps).toMatchObject([
    { kind: 'post', veil, answers: null },
    { kind: 'post', answers: 0 },
  ])
  expect(steps[1]).not.toHaveProperty('veil')
})
