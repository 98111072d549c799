import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CountyCode } from '../contract/scalars.ts'
import type { Block, InnerBlock, PostDocument } from './document.ts'
import { skippedHeadings, withHeadingsInOrder } from './headingOrder.ts'

const heading = (level: 2 | 3): InnerBlock => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text: 'Rubrik' }],
})
const region = (...content: InnerBlock[]): Block => ({
  type: 'countyOnly',
  attrs: { counties: [CountyCode.parse('24')] },
  content,
})
const body = (...content: Block[]): PostDocument => ({ type: 'doc', content })
const inner = fc.constantFrom(heading(2), heading(3), { type: 'paragraph' as const })
const anyBody = fc
  .array(
    fc.oneof(
      inner,
      fc.array(inner, { minLength: 1, maxLength: 4 }).map((inside) => region(...inside)),
    ),
  )
  .map((content) => body(...content))

describe('the order of headings', () => {
  it('lets a level 3 follow a level 2, also later and after other level 3s', () => {
    expect(skippedHeadings(body(heading(2), heading(3), { type: 'paragraph' }, heading(3)))).toEqual([])
  })

  it('names a level 3 that comes first', () => {
    expect(skippedHeadings(body({ type: 'paragraph' }, heading(3)))).toEqual([{ at: 2, inner: null }])
  })

  it('does not let a heading that only some counties see carry one that all see', () => {
    expect(skippedHeadings(body(region(heading(2), heading(3)), heading(3)))).toEqual([
      { at: 2, inner: null },
    ])
    expect(skippedHeadings(body(heading(2), region(heading(3))))).toEqual([])
  })

  it('raises only the first of several, which the others then stand under', () => {
    expect(withHeadingsInOrder(body(heading(3), heading(3)))).toEqual(body(heading(2), heading(3)))
  })

  it('is in order after it was put in order, and then stays as it is', () => {
    fc.assert(
      fc.property(anyBody, (any) => {
        const ordered = withHeadingsInOrder(any)
        expect(skippedHeadings(ordered)).toEqual([])
        expect(withHeadingsInOrder(ordered)).toBe(ordered)
        if (skippedHeadings(any).length === 0) expect(ordered).toBe(any)
      }),
    )
  })
})
