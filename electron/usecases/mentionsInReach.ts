import type { CountyCode, PostId } from '../../shared/contract/scalars.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { channelOfKind, matchMediaKind, mediaKinds } from '../../shared/reach/mediaKind.ts'
import type { MediaMention } from '../../shared/reach/mediaMention.ts'
import type { ReportGrouping, ReportPeriod } from '../../shared/reach/report.ts'
import type { MentionsByKey } from '../../shared/reach/withMentions.ts'
import {
  countMentions,
  countMentionsBy,
  listMediaMentions,
  type MentionFilter,
} from '../store/mediaMentions.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** The media list's mentions of a period by a report's keys. A mention names no municipality; its channel is its kind of medium. */
export function mentionsBy(
  { workspace: { database } }: Deps,
  by: ReportGrouping,
  period: ReportPeriod,
): MentionsByKey {
  const total = countMentions(database, period)
  if (by === 'municipality') return { counts: [{ key: null, mentions: total }], total }
  if (by !== 'channel') return { counts: countMentionsBy(database, period, by), total }
  const { language } = readSettings(database)
  const counts = countMentionsBy(database, period, 'kind').map(({ key, mentions }) => {
    const kind = mediaKinds.find((one) => one === key)
    return { key: kind === undefined ? key : channelOfKind(kind, language), mentions }
  })
  return { counts, total }
}

/** The mentions behind a report's number. @param key undefined: the total; null: the unknown row */
export function mentionsBehind(
  { workspace: { database } }: Deps,
  by: ReportGrouping,
  period: ReportPeriod,
  key: string | null | undefined,
): MediaMention[] {
  if (key === undefined) return listMediaMentions(database, { period })
  const filter = filterOf(by, key, readSettings(database).language)
  return filter === undefined ? [] : listMediaMentions(database, { period, ...filter })
}

/** undefined: no mention is there. */
function filterOf(
  by: ReportGrouping,
  key: string | null,
  language: InterfaceLanguage,
): Omit<MentionFilter, 'period'> | undefined {
  switch (by) {
    case 'county':
      return key === null ? undefined : { county: key as CountyCode }
    case 'municipality':
      return key === null ? {} : undefined
    case 'month':
      return key === null ? undefined : { month: key }
    case 'post':
      return { postId: key === null ? null : (Number(key) as PostId) }
    case 'channel': {
      const kind = key === null ? undefined : matchMediaKind(key)
      // Another word for the kind is another row of the report, with what somebody else has counted.
      return kind !== undefined && channelOfKind(kind, language) === key ? { kind } : undefined
    }
  }
}
