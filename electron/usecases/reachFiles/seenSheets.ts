import type { TFunction } from 'i18next'
import type { GeoRegistry } from '../../../shared/geo/registry.ts'
import type { MediaMention } from '../../../shared/reach/mediaMention.ts'
import { placeKey, type ReachEvent } from '../../../shared/reach/reachEvent.ts'
import type { TypedCell, TypedSheet } from '../writeSheet.ts'

/** What a period's workbook lists besides numbers, each the earliest first. */
export interface SeenInPeriod {
  readonly mentions: readonly MediaMention[]
  readonly events: readonly ReachEvent[]
  readonly geo: GeoRegistry
}

/** A line for each mention in media: where it was seen, and whose audience by whose account. */
export function mentionsSheet(
  mentions: readonly MediaMention[],
  names: ReadonlyMap<string, string>,
  t: TFunction,
): TypedSheet {
  const headings = (
    ['day', 'outlet', 'kind', 'title', 'counties', 'seenIn', 'link', 'audience', 'audienceSource'] as const
  ).map((key) => t(`reachOut.mention.${key}`))
  return {
    name: t('reachOut.sheet.mentions'),
    headings,
    rows: mentions.map(
      ({ day, outlet, kind, title, counties, link, audience, audienceSource }): TypedCell[] => [
        ...[{ day }, outlet, t(`media.kind.${kind}`), title, counties.join(' ')],
        counties.length === 0
          ? t('media.country')
          : counties.map((county) => names.get(county) ?? county).join(', '),
        ...[link, audience, audienceSource],
      ],
    ),
  }
}

/** A line for each place that somebody came from to an event; one event's lines stand under each other. */
export function eventsSheet(
  events: readonly ReachEvent[],
  nameOf: (key: string) => string,
  t: TFunction,
): TypedSheet {
  const headings = (
    ['number', 'name', 'from', 'to', 'county', 'municipality', 'place', 'participants'] as const
  ).map((key) => t(`reachOut.event.${key}`))
  return {
    name: t('reachOut.sheet.events'),
    headings,
    rows: events.flatMap(({ id, name, dayFrom, dayTo, participants }) =>
      participants.map((from): TypedCell[] => [
        ...[id, name, { day: dayFrom }, { day: dayTo }, from.county, from.municipality],
        ...[nameOf(placeKey(from)), from.value],
      ]),
    ),
  }
}
