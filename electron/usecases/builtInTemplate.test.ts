import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BuiltInTemplate, builtInTemplates } from '../../shared/contract/templates.ts'
import { everyBlock } from '../../shared/post/everyBlock.ts'
import type { PostContent } from '../../shared/post/post.ts'
import { findHints } from '../../shared/post/templateHints.ts'
import { builtInTemplate } from './builtInTemplate.ts'

const programRoot = resolve(import.meta.dirname, '..', '..')
const read = (name: BuiltInTemplate, language: 'sv' | 'en') =>
  builtInTemplate({ programRoot }, name, language)

describe.each(builtInTemplates)('the template %s', (name) => {
  it.each(['sv', 'en'] as const)('is a post in its language (%s), with its headings in order', (language) => {
    const content = read(name, language)
    expect(content.language).toBe(language)
    const levels = headingLevels(content)
    expect(levels[0]).toBe(2)
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1)
    }
  })

  it('has no link, no figure and no image of its own, and a label on every button', () => {
    const text = JSON.stringify([read(name, 'sv'), read(name, 'en')])
    expect(text).not.toMatch(/"link",|"image"|"href":"[^"]|"figures":\[\d/)
    for (const { block } of everyBlock(read(name, 'sv').body)) {
      if (block.type === 'button') expect(block.attrs.label).not.toBe('')
    }
  })

  it('has the same shape and as many hints in both languages', () => {
    expect(shapeOf(read(name, 'sv').body)).toEqual(shapeOf(read(name, 'en').body))
    const places = (language: 'sv' | 'en') =>
      findHints(read(name, language)).map(({ field, block }) => `${field} ${block ?? ''}`)
    expect(new Set(places('sv'))).toEqual(new Set(places('en')))
    expect(places('sv')).toHaveLength(places('en').length)
  })

  it.each(['sv', 'en'] as const)('has no bracket that is not a hint’s (%s)', (language) => {
    const content = read(name, language)
    const strings = JSON.stringify(content).match(/"(?:[^"\\]|\\.)*"/g) ?? []
    const brackets = strings.join('').match(/\[/g)?.length ?? 0
    expect(findHints(content)).toHaveLength(brackets)
  })
})

function headingLevels({ body }: PostContent): number[] {
  return everyBlock(body).flatMap(({ block }) => (block.type === 'heading' ? [block.attrs.level] : []))
}

/** The structure alone: kinds of blocks and what is in them. Words, and the marks and fields among them, differ by language. */
function shapeOf(node: object): unknown {
  if (!('type' in node)) return node
  const content = 'content' in node && Array.isArray(node.content) ? node.content : []
  const inner = content.filter(({ type }) => type !== 'text' && type !== 'mergeField').map(shapeOf)
  return { type: node.type, inner }
}
