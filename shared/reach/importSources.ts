import { z } from 'zod'

/** What files of numbers can come from: each is read by the file of that name in electron/reach; `generic` is told column by column. */
export const reachSources = [
  'matomo',
  'plausible',
  'ga4',
  'meta',
  'linkedin',
  'campaigns',
  'generic',
] as const
export const ReachSourceId = z.enum(reachSources)
export type ReachSourceId = z.infer<typeof ReachSourceId>

/** What those sources are called in an observation, where the officer says nothing else. */
export const sourceNames = {
  matomo: 'Matomo',
  plausible: 'Plausible',
  ga4: 'Google Analytics',
  meta: 'Meta',
  linkedin: 'LinkedIn',
  campaigns: 'UTM',
} as const satisfies Record<Exclude<ReachSourceId, 'generic'>, string>

/** What a column of a generic file can hold. */
export const genericColumns = [
  'source',
  'channel',
  'metric',
  'county',
  'value',
  'period',
  'from',
  'to',
  'post',
  'note',
] as const
export const GenericColumn = z.enum(genericColumns)
export type GenericColumn = z.infer<typeof GenericColumn>

/** Which heading holds what; fields left out are in no column. */
export const ReachMapping = z.partialRecord(GenericColumn, z.string().min(1).max(500))
export type ReachMapping = z.infer<typeof ReachMapping>
