import { channelOfKind } from '../../shared/reach/mediaKind.ts'
import type { MediaMention } from '../../shared/reach/mediaMention.ts'
import type { SeriesAmount } from '../../shared/reach/reachSeries.ts'
import type { SeriesQuestion } from '../../shared/reach/series.ts'
import { momentOf } from '../../shared/reach/seriesMoments.ts'
import { listMediaMentions } from '../store/mediaMentions.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** The line of what was seen in the whole country, and in no county by itself. */
export const countryKey = 'country'

/** The media list's mentions over time: one each in its line, or by county in the line of each where it was seen. */
export function mentionAmounts(deps: Deps, question: SeriesQuestion): SeriesAmount[] {
  return mentionsOf(deps, question).map(({ moment, line }) => ({ moment, key: line, thousandths: 1000 }))
}

/** The mentions behind a point. @param line null: whatever the line */
export function mentionsAt(
  deps: Deps,
  question: SeriesQuestion,
  moment: string,
  line: string | null,
): MediaMention[] {
  const there = mentionsOf(deps, question).filter(
    (placed) => placed.moment === moment && (line === null || placed.line === line),
  )
  return [...new Set(there.map(({ mention }) => mention))]
}

function mentionsOf(
  { workspace: { database } }: Deps,
  { period, step, by }: SeriesQuestion,
): { readonly mention: MediaMention; readonly moment: string; readonly line: string }[] {
  const { language } = readSettings(database)
  const linesOf = ({ kind, counties }: MediaMention): readonly string[] => {
    if (by === 'none') return ['all']
    if (by === 'channel') return [channelOfKind(kind, language)]
    return counties.length === 0 ? [countryKey] : counties
  }
  return listMediaMentions(database, { period }).flatMap((mention) =>
    linesOf(mention).map((line) => ({ mention, moment: momentOf(mention.day, step), line })),
  )
}
