import type { CountyCode } from '../contract/scalars.ts'
import type { PostDocument } from '../post/document.ts'

/** Who sees nothing of what is for single counties, and what of it nobody sees. */
export interface CountiesReached {
  /** Of the counties asked about, those that see none of the blocks for single counties; [] where there are no such blocks. */
  readonly seeingNone: readonly CountyCode[]
  /** 1-based positions of the blocks that none of the counties asked about sees. */
  readonly unseen: readonly number[]
}

export function countiesReached(body: PostDocument, counties: readonly CountyCode[]): CountiesReached {
  const regions = body.content.flatMap((block, index) =>
    block.type === 'countyOnly' ? [{ at: index + 1, for: new Set(block.attrs.counties) }] : [],
  )
  if (regions.length === 0) return { seeingNone: [], unseen: [] }
  return {
    seeingNone: counties.filter((county) => !regions.some((region) => region.for.has(county))),
    unseen: regions
      .filter((region) => !counties.some((county) => region.for.has(county)))
      .map(({ at }) => at),
  }
}
