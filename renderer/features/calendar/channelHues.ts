import type { CSSProperties } from 'react'
import type { Channel } from '../../../shared/contract/channels.ts'
import type { ChannelId } from '../../../shared/contract/scalars.ts'

/** Told apart also by who sees few colours (renderer/app/roles.ts); no channel is known by its colour alone. */
const hues = [
  'var(--hue-pine)',
  'var(--hue-indigo)',
  'var(--hue-rose)',
  'var(--hue-sand)',
  'var(--hue-cyan)',
  'var(--hue-rust)',
  'var(--hue-wine)',
  'var(--hue-olive)',
  'var(--hue-slate)',
] as const

/** A colour for each channel, in the order they came: a new one leaves the others as they are. */
export function channelHues(channels: readonly Channel[]): ReadonlyMap<ChannelId, string> {
  const inOrder = channels.map(({ id }) => id).toSorted((a, b) => a - b)
  return new Map(inOrder.map((id, index) => [id, hueOf(index)]))
}

/** Of a channel that has been removed. */
const removedHue = 'var(--hue-none)'

/** A channel's colour as a custom property. */
export function hueStyle(hues: ReadonlyMap<ChannelId, string>, id: ChannelId): CSSProperties {
  return { '--channel': hues.get(id) ?? removedHue } as CSSProperties
}

function hueOf(index: number): string {
  return hues[index % hues.length] ?? removedHue
}
