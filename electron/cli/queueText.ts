import type { TFunction } from 'i18next'
import type { QueueMove } from '../../shared/calendar/queueMove.ts'
import type { ChannelQueue } from '../../shared/contract/queue.ts'
import { stateKey } from '../../shared/schedule/stateKey.ts'
import type { Deps } from '../usecases/deps.ts'
import { requirePublication } from '../usecases/startPublication.ts'
import { formatTable } from './table.ts'

/** A line for each that has moved: "Title: 2026-12-03 15:00 → 2026-12-08 09:00". */
export function movesText(deps: Deps, moves: readonly QueueMove[]): string[] {
  return moves.map(({ id, from, to }) => {
    const { postTitle } = requirePublication(deps, id)
    return `${postTitle}: ${clockText(from.wallTime)} → ${clockText(to.wallTime)}`
  })
}

/** Places and who has them, channel after channel, by time. */
export function queueTable(
  channels: readonly ChannelQueue[],
  names: ReadonlyMap<number, string>,
  t: TFunction,
): string {
  if (channels.length === 0) return t('queue.cli.empty')
  const heading = (['id', 'channel', 'when', 'what', 'state'] as const).map((name) =>
    t(`queue.cli.column.${name}`),
  )
  const rows = channels.flatMap(({ channelId, lines }) =>
    lines.map((line) => {
      const channel = names.get(channelId) ?? ''
      if (line.kind === 'free' || line.kind === 'left-out') {
        const state = t(line.kind === 'free' ? 'queue.free' : 'queue.leftOut')
        return ['', channel, clockText(line.place.wallTime), '', state]
      }
      const { id, wallTime, postTitle } = line.item
      const state = line.kind === 'coming' ? t('queue.coming') : t(stateKey({ ...line.item, steps: null }))
      return [String(id), channel, clockText(wallTime), postTitle, state]
    }),
  )
  return formatTable([heading, ...rows])
}

/** "2026-12-03 15:00" */
export function clockText(wallTime: string): string {
  return wallTime.slice(0, 16).replace('T', ' ')
}
