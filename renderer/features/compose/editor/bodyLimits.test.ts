import { getSchema } from '@tiptap/react'
import { expect, it } from 'vitest'
import { mostBlocks, mostCharacters } from '../../../../shared/post/bodyLimits.ts'
import { outgrows } from './bodyLimits.ts'
import { bodyExtensions } from './extensions.ts'

const schema = getSchema(bodyExtensions())
const paragraphs = (count: number, text = '') =>
  schema.nodeFromJSON({
    type: 'doc',
    content: Array.from({ length: count }, () => ({
      type: 'paragraph',
      ...(text !== '' && { content: [{ type: 'text', text }] }),
    })),
  })

it('takes a text to its limit and no further', () => {
  expect(outgrows(paragraphs(mostBlocks), paragraphs(1))).toBe(false)
  expect(outgrows(paragraphs(mostBlocks + 1), paragraphs(mostBlocks))).toBe(true)
  expect(outgrows(paragraphs(1, 'x'.repeat(mostCharacters)), paragraphs(1))).toBe(false)
  expect(outgrows(paragraphs(1, 'x'.repeat(mostCharacters * 2)), paragraphs(1))).toBe(true)
})

it('lets a text that is too long already become shorter', () => {
  expect(outgrows(paragraphs(mostBlocks + 1), paragraphs(mostBlocks + 2))).toBe(false)
  const [long, longer] = [mostCharacters * 2, mostCharacters * 3].map((size) =>
    paragraphs(1, 'x'.repeat(size)),
  )
  if (long === undefined || longer === undefined) throw new Error('two texts')
  expect(outgrows(long, longer)).toBe(false)
})
