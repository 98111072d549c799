import type { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { getSchema } from '@tiptap/react'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bodyExtensions } from '../extensions.ts'
import { copiedBlocks, dropPlace, movedBlocks } from './dropPlace.ts'

const schema = getSchema(bodyExtensions())
const rule = { type: 'horizontalRule' }
const paragraph = (text: string) =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
const region = (...content: object[]) => ({ type: 'countyOnly', attrs: { counties: ['25'] }, content })
const docOf = (...content: object[]) => schema.nodeFromJSON({ type: 'doc', content })

/** Every block 20 high with 10 between; a region has 30 above its blocks for its counties, and 10 below them. */
function laidOut(doc: Node) {
  const heights = new Map<number, { top: number; bottom: number }>()
  let y = 0
  const place = (parent: Node, start: number) => {
    parent.forEach((block, offset) => {
      const top = y
      if (block.type.name === 'countyOnly') {
        y += 30
        place(block, start + offset + 1)
      } else y += 20
      heights.set(start + offset, { top, bottom: y })
      y += 10
    })
  }
  place(doc, 0)
  return { heightOf: (position: number) => heights.get(position) ?? null, end: y }
}

/** The blocks as they come after one at `from` has been dropped at a height. */
function dropped(doc: Node, from: number, y: number): Node {
  const to = from + (doc.nodeAt(from)?.nodeSize ?? 0)
  const place = dropPlace(doc, doc.slice(from, to).content, y, laidOut(doc).heightOf)
  return movedBlocks(EditorState.create({ doc }), { from, to }, place)?.doc ?? doc
}

const words = (doc: Node): string[] =>
  doc.content.content.map((block) =>
    block.type.name === 'countyOnly' ? `(${words(block).join(' ')})` : block.textContent,
  )

describe('a block that is dropped at a height', () => {
  const doc = docOf(
    paragraph('ett'),
    paragraph('två'),
    region(paragraph('norr'), paragraph('nord')),
    paragraph('sist'),
  )

  it.each([
    ['before the block whose upper half is there', 0, 164, 'två (norr nord) ett sist'],
    ['after the block whose lower half is there', 0, 45, 'två ett (norr nord) sist'],
    ['before a region, at its counties', 0, 75, 'två ett (norr nord) sist'],
    ['at the beginning of a region', 0, 92, 'två (ett norr nord) sist'],
    ['among the blocks of a region', 0, 105, 'två (norr ett nord) sist'],
    ['at the end of a region', 0, 138, 'två (norr nord ett) sist'],
    ['after a region, at its lower edge', 0, 145, 'två (norr nord) ett sist'],
    ['at the end, below all blocks', 0, 900, 'två (norr nord) sist ett'],
    ['at the beginning, above all blocks', 5, -40, 'två ett (norr nord) sist'],
    ['out of its region', 11, -40, 'norr ett två (nord) sist'],
  ])('lands %s', (_where, from, y, expected) => {
    expect(words(dropped(doc, from, y)).join(' ')).toBe(expected)
  })

  it('lands before the empty paragraph that the editor keeps at the end', () => {
    const kept = docOf(paragraph('ett'), rule, paragraph(''))
    const moved = dropped(kept, 0, 900)
    expect(moved.content.content.map(({ type, textContent }) => textContent || type.name)).toEqual([
      'horizontalRule',
      'ett',
      'paragraph',
    ])
  })

  it('is no region within a region', () => {
    const two = docOf(region(paragraph('norr')), region(paragraph('söder')))
    expect(words(dropped(two, 0, 110))).toEqual(['(söder)', '(norr)'])
    expect(words(dropped(two, 0, 95))).toEqual(['(norr)', '(söder)'])
  })

  it('leaves an empty line in a region that held nothing else', () => {
    const moved = dropped(docOf(paragraph('ett'), region(paragraph('norr'))), 6, -40)
    moved.check()
    expect(words(moved)).toEqual(['norr', 'ett', '()'])
  })

  it('is there twice when it is copied, and chosen', () => {
    const state = EditorState.create({ doc })
    const change = copiedBlocks(state, doc.slice(0, 5).content, 10)
    expect(words(change.doc)).toEqual(['ett', 'två', 'ett', '(norr nord)', 'sist'])
    expect(change.selection.from).toBe(10)
  })
})

describe('wherever a block is dropped', () => {
  const leaf = fc.oneof(fc.stringMatching(/^[a-zåäö]{1,5}$/).map(paragraph), fc.constant(rule))
  const inRegion = fc.array(leaf, { minLength: 2, maxLength: 4 }).map((blocks) => region(...blocks))
  const anyDoc = fc
    .array(fc.oneof({ weight: 3, arbitrary: leaf }, inRegion), { minLength: 1, maxLength: 8 })
    .map((blocks) => docOf(...blocks))
  const positions = (doc: Node): number[] => {
    const found: number[] = []
    doc.descendants((node, at, parent) => {
      if (parent === doc || parent?.type.name === 'countyOnly') found.push(at)
      return node.type.name === 'countyOnly'
    })
    return found
  }
  const cases = fc
    .record({ doc: anyDoc, pick: fc.nat(), height: fc.integer({ min: -50, max: 1000 }) })
    .map(({ doc, pick, height }) => {
      const all = positions(doc)
      return { doc, from: all[pick % all.length] ?? 0, height }
    })

  const leaves = (doc: Node) =>
    positions(doc)
      .flatMap((at) => doc.nodeAt(at) ?? [])
      .map((node) =>
        node.type.name === 'countyOnly' ? 'countyOnly' : `${node.type.name} ${node.textContent}`,
      )
      .sort()

  test('no block is lost and none comes twice, and the text stays one that can be written', () => {
    fc.assert(
      fc.property(cases, ({ doc, from, height }) => {
        const after = dropped(doc, from, height)
        expect(leaves(after)).toEqual(leaves(doc))
        after.check()
      }),
    )
  })

  test('it changes nothing where the block itself stands', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), ({ doc, from }, share) => {
        const { top, bottom } = laidOut(doc).heightOf(from) ?? { top: 0, bottom: 0 }
        expect(dropped(doc, from, top + share * (bottom - top))).toBe(doc)
      }),
    )
  })
})
