import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import type { MeasuredPart } from '../../shared/reach/countFigure.ts'
import type { FigurePeriod, FigureQuery } from '../../shared/reach/figureQuery.ts'
import { channelOfKind, mediaKinds } from '../../shared/reach/mediaKind.ts'
import type { MediaMention } from '../../shared/reach/mediaMention.ts'
import type { ReachSource, ReportPeriod } from '../../shared/reach/report.ts'
import type { KnownMeasure } from '../store/figureRows.ts'
import { listMediaMentions } from '../store/mediaMentions.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

type Narrowing = Pick<FigureQuery, 'metric' | 'source' | 'channel' | 'county'>

/** The media list's mentions that a figure asks for: each once, whatever the counties, or those seen in the county asked for. */
export function figureMentions(deps: Deps, asked: Narrowing, period: FigurePeriod): MediaMention[] {
  const { database } = deps.workspace
  const { language } = readSettings(database)
  if (asked.metric !== 'mentions') return []
  if (asked.source !== null && asked.source !== listName(deps)) return []
  const kind = asked.channel === null ? null : kindOfChannel(asked.channel, language)
  if (kind === undefined) return []
  return listMediaMentions(database, { period, kind: kind ?? undefined, county: asked.county ?? undefined })
}

/** The same as a figure adds them up: by kind and day, and the post that they are about. */
export function mentionParts(deps: Deps, asked: Narrowing, period: FigurePeriod): MeasuredPart[] {
  const { language } = readSettings(deps.workspace.database)
  const source = listName(deps)
  const together = Map.groupBy(figureMentions(deps, asked, period), ({ kind, day, postId }) =>
    JSON.stringify([kind, day, postId]),
  )
  return [...together.values()].flatMap((mentions): MeasuredPart[] => {
    const [first] = mentions
    if (first === undefined) return []
    const { kind, day, postId } = first
    const imports = [...new Set(mentions.flatMap(({ importId }) => importId ?? []))]
    const byHand = mentions.filter(({ importId }) => importId === null).length
    const rows = mentions.length
    return [
      {
        ...{ source, channel: channelOfKind(kind, language), measure: null, postId },
        ...{ periodFrom: day, periodTo: day, value: rows, rows, repeated: 0, imports, byHand },
      },
    ]
  })
}

/** What a figure can ask of the list: a kind of medium, with its first and last day. */
export function mentionedMeasures(deps: Deps): KnownMeasure[] {
  const { database } = deps.workspace
  const { language } = readSettings(database)
  const source = listName(deps)
  const all = listMediaMentions(database, { period: { from: null, to: null } })
  return mediaKinds.flatMap((kind): KnownMeasure[] => {
    const days = all.flatMap((mention) => (mention.kind === kind ? [mention.day] : [])).sort()
    const [from] = days
    const to = days.at(-1)
    if (from === undefined || to === undefined) return []
    return [{ metric: 'mentions', source, channel: channelOfKind(kind, language), from, to }]
  })
}

/** The list among those who said something of a period: a line for each kind of medium, with the files that its mentions came from. */
export function mentionSources(deps: Deps, period: ReportPeriod): ReachSource[] {
  const { database } = deps.workspace
  const { language } = readSettings(database)
  const source = listName(deps)
  const mentions = listMediaMentions(database, { period })
  return mediaKinds.flatMap((kind): ReachSource[] => {
    const its = mentions.filter((mention) => mention.kind === kind)
    if (its.length === 0) return []
    const files = [...new Set(its.flatMap(({ origin }) => origin?.fileName ?? []))].sort()
    const byHand = its.filter(({ origin }) => origin === null).length
    const channel = channelOfKind(kind, language)
    return [{ source, channel, metric: 'mentions', rows: its.length, byHand, collected: 0, files }]
  })
}

/** Who says so: the workspace's own list, in its language. */
function listName({ workspace }: Deps): string {
  return createTranslator(readSettings(workspace.database).language)('media.channel')
}

/** Another word for a kind is another channel, with what somebody else has counted. */
function kindOfChannel(channel: string, language: InterfaceLanguage) {
  return mediaKinds.find((kind) => channelOfKind(kind, language) === channel)
}
