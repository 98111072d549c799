import { expect, test } from 'vitest'
import type { Block } from '../post/document.ts'
import { checkHints } from './hints.ts'
import { passagesOf } from './passages.ts'
import { paragraph, testPost } from './testPost.ts'

const button = (label: string): Block => ({ type: 'button', attrs: { label, href: 'https://a.example' } })

test('what a template asked for is found once in each block, in its text or its label', () => {
  const hint = '[Skriv vad som händer]'
  const content = testPost([paragraph(`Hej! ${hint}`), button(hint), paragraph('Klart.')])
  expect(checkHints(content, passagesOf(content))).toMatchObject([
    { code: 'hint-left', place: { part: 'body', block: 1, from: 5, to: 5 + hint.length } },
    { code: 'hint-left', place: { part: 'body', block: 2 } },
  ])
  const ticked = { ...content, ownWords: [hint] }
  expect(checkHints(ticked, passagesOf(ticked))).toEqual([])
})
