import { sizeInKilobytes, sizeLevel } from '../newsletter/sizeLimits.ts'
import type { Block } from '../post/document.ts'
import { firstWords } from '../post/firstWords.ts'
import type { PostContent } from '../post/post.ts'
import type { CheckInput } from './checkInput.ts'
import { type Finding, finding } from './finding.ts'

/** A letter that Gmail would clip, or nearly (sizeLimits.ts), names its heaviest blocks and leads to its longest section. */
export function checkSize(letter: CheckInput['letter'], { body }: Pick<PostContent, 'body'>): Finding[] {
  const level = letter === null ? 'fine' : sizeLevel(letter.bytes)
  if (letter === null || level === 'fine') return []
  const code = level === 'clipped' ? 'size-clipped' : 'size-near-clip'
  const block = longestSection(body.content)
  const values = { kilobytes: sizeInKilobytes(letter.bytes), heaviest: named(letter.heaviest, body.content) }
  const fixes = block === undefined ? undefined : [{ kind: 'showLongest' as const, block }]
  return [finding(code, { part: 'letter' }, values, fixes)]
}

/** "12 (”Vi samarbetar för att …”), 48": so a block is found by its place and known by its words. */
function named(positions: readonly number[], blocks: readonly Block[]): string {
  return positions
    .map((at) => {
      const block = blocks[at - 1]
      const words = block === undefined ? '' : firstWords(block, 30)
      return words === '' ? String(at) : `${at} (”${words}”)`
    })
    .join(', ')
}

/** 1-based position of the block that it begins with: a heading, or, in a letter without headings, any block. */
function longestSection(blocks: readonly Block[]): number | undefined {
  const hasHeadings = blocks.some(({ type }) => type === 'heading')
  const sections: { at: number; size: number }[] = []
  for (const [index, block] of blocks.entries()) {
    // What a block is kept as grows with its text, its marks and its cells, as its HTML does.
    const size = JSON.stringify(block).length
    const last = sections.at(-1)
    if (last === undefined || !hasHeadings || block.type === 'heading') sections.push({ at: index + 1, size })
    else last.size += size
  }
  return sections.toSorted((one, other) => other.size - one.size)[0]?.at
}
