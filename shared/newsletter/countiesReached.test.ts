import { expect, test } from 'vitest'
import { CountyCode } from '../contract/scalars.ts'
import type { Block } from '../post/document.ts'
import { countiesReached } from './countiesReached.ts'

const codes = (...texts: string[]) => texts.map((text) => CountyCode.parse(text))
const regionFor = (...counties: string[]): Block => ({
  type: 'countyOnly',
  attrs: { counties: codes(...counties) },
  content: [{ type: 'paragraph' }],
})
const body = (...content: Block[]) => ({ type: 'doc' as const, content })

test('tells who sees none of the blocks for single counties, and which of them nobody sees', () => {
  const written = body({ type: 'paragraph' }, regionFor('24', '25'), regionFor('01'), regionFor())
  expect(countiesReached(written, codes('22', '24'))).toEqual({ seeingNone: ['22'], unseen: [3, 4] })
})

test('where everything is for everybody, nobody misses anything', () => {
  expect(countiesReached(body({ type: 'paragraph' }), codes('22'))).toEqual({ seeingNone: [], unseen: [] })
})
