import type { InnerBlock, PostDocument } from '../post/document.ts'
import type { FindingPlace } from './finding.ts'

/** Every block in reading order with its place, those of regions for some counties among them. */
export function everyPlacedBlock({ content }: PostDocument): { block: InnerBlock; place: FindingPlace }[] {
  return content.flatMap((block, index): { block: InnerBlock; place: FindingPlace }[] =>
    block.type === 'countyOnly'
      ? block.content.map((inner, at) => ({
          block: inner,
          place: { part: 'body', block: index + 1, inner: at + 1 },
        }))
      : [{ block, place: { part: 'body', block: index + 1 } }],
  )
}
