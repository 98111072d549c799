import { expect, test } from 'vitest'
import { headingSlug } from './headingSlug.ts'

test.each([
  ['Kom igång', 'kom-igång'],
  ['Backups and a new computer', 'backups-and-a-new-computer'],
  [
    'What is stored where, for how long, and how it is erased',
    'what-is-stored-where-for-how-long-and-how-it-is-erased',
  ],
  ['A post in a file (`.rundbrevpost`)', 'a-post-in-a-file-rundbrevpost'],
])('%s is found at #%s', (heading, slug) => {
  expect(headingSlug(heading)).toBe(slug)
})
