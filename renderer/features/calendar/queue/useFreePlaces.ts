import { useMemo } from 'react'
import type { ChannelId } from '../../../../shared/contract/scalars.ts'
import { useAsk } from '../../../app/queries.ts'
import { targetOf } from './queueLines.ts'

/** A place of a channel's queue that nobody has yet, where the calendar shows it. */
export interface FreePlace {
  readonly channelId: ChannelId
  readonly minutes: number
}

/** How far ahead the calendar shows what is free: further on hardly anything is taken. */
const weeks = 8

/** The free places of each day, by time. @param hidden channels that are not shown */
export function useFreePlaces(
  zone: string,
  hidden: ReadonlySet<ChannelId>,
): ReadonlyMap<string, readonly FreePlace[]> {
  const channels = useAsk('queue.upcoming', { weeks }).data?.channels
  return useMemo(() => {
    const places = (channels ?? [])
      .filter(({ channelId }) => !hidden.has(channelId))
      .flatMap(({ channelId, lines }) =>
        lines.filter(({ kind }) => kind === 'free').map((line) => ({ channelId, ...targetOf(line, zone) })),
      )
    return Map.groupBy(
      places.toSorted((a, b) => a.minutes - b.minutes),
      ({ day }) => day,
    )
  }, [channels, hidden, zone])
}
