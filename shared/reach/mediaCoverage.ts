import { z } from 'zod'
import { CountyCode } from '../contract/scalars.ts'
import { MediaKind, matchMediaKind, mediaKinds } from './mediaKind.ts'

/** One kind of medium, and in which counties somebody was seen there. A county without a number has none that is known of. */
export const MediaCoverageRow = z.object({
  /** null: what others have counted in channels that are none of the kinds. */
  kind: MediaKind.nullable(),
  counties: z.partialRecord(CountyCode, z.number()),
  /** Seen in the whole country, and in no county by itself. */
  country: z.number().nullable(),
  /** Of what others have counted: that which has no county. */
  unknown: z.number().nullable(),
  /** Each mention once, wherever it was seen. */
  total: z.number(),
  /** In how many of the counties aimed at. */
  reached: z.number().int(),
})
export type MediaCoverageRow = z.infer<typeof MediaCoverageRow>

export interface CountedMentions {
  /** county null: of the whole country. */
  readonly byCounty: readonly { kind: MediaKind; county: CountyCode | null; mentions: number }[]
  /** Each once. */
  readonly once: readonly { kind: MediaKind; mentions: number }[]
}

/** Mentions that others have counted, added up by channel and county; county null: the source does not say. */
export interface ObservedMentions {
  readonly channel: string
  readonly county: CountyCode | null
  readonly value: number
}

/**
 * In which counties somebody was seen in each kind of medium: the list's own mentions and what others have counted under a channel that
 * is called so. A mention counts in each county where it was seen and once in the kind's total, which is therefore not their sum.
 */
export function mediaCoverage(
  counted: CountedMentions,
  observed: readonly ObservedMentions[],
  aimed: readonly CountyCode[],
): MediaCoverageRow[] {
  return [...mediaKinds, null].flatMap((kind): MediaCoverageRow[] => {
    const counties: Partial<Record<CountyCode, number>> = {}
    let country: number | null = null
    let unknown: number | null = null
    let total = counted.once.find((one) => one.kind === kind)?.mentions ?? 0
    for (const { county, mentions } of counted.byCounty.filter((one) => one.kind === kind)) {
      if (county === null) country = (country ?? 0) + mentions
      else counties[county] = (counties[county] ?? 0) + mentions
    }
    for (const { county, value } of observed.filter(
      ({ channel }) => (matchMediaKind(channel) ?? null) === kind,
    )) {
      if (county === null) unknown = (unknown ?? 0) + value
      else counties[county] = (counties[county] ?? 0) + value
      total += value
    }
    const isThere = total > 0 || Object.keys(counties).length > 0 || unknown !== null
    const reached = aimed.filter((county) => (counties[county] ?? 0) > 0).length
    return isThere ? [{ kind, counties, country, unknown, total, reached }] : []
  })
}
