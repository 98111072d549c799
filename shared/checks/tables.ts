import type { PostContent } from '../post/post.ts'
import { type Finding, finding } from './finding.ts'
import { everyPlacedBlock } from './placedBlocks.ts'

/** Tables whose cells no header says the meaning of (WCAG 2.2, 1.3.1). */
export function checkTables(content: PostContent): Finding[] {
  return everyPlacedBlock(content.body).flatMap(({ block, place }) => {
    if (block.type !== 'table') return []
    const hasHeader = block.content.some((row) => row.content.some(({ type }) => type === 'tableHeader'))
    return hasHeader ? [] : [finding('table-without-headers', place, {}, [{ kind: 'makeHeaderRow' }])]
  })
}
