import type { Block, PostDocument } from './document.ts'

/** Whether blocks stand in a body as they are, one after the other. */
export function standsIn({ content }: PostDocument, blocks: readonly Block[]): boolean {
  const wanted = blocks.map(writtenOut)
  const there = content.map(writtenOut)
  return there.some((_, from) => wanted.every((block, at) => there[from + at] === block))
}

function writtenOut(block: Block): string {
  return JSON.stringify(block)
}
