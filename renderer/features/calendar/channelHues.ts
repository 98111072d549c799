import type { CSSProperties } from 'react'
import type { Channel } from '../../../shared/contract/channels.ts'
import type { ChannelId } from '../../../shared/contract/scalars.ts'

/**
 * Grounds that can be told apart on light and dark, also by who sees few colours: they differ in lightness as well, and no channel is
 * known by its colour alone. Paul Tol's "muted" scheme (personal.sron.nl/~pault), darkened for light grounds and lightened for dark ones.
 */
const hues = [
  'light-dark(#1f6457, #6aad9e)',
  'light-dark(#332288, #a79bea)',
  'light-dark(#aa4466, #e592ab)',
  'light-dark(#8a6d00, #ddcc77)',
  'light-dark(#1f7fae, #88ccee)',
  'light-dark(#7a3b0a, #e0a878)',
  'light-dark(#882255, #d68ab4)',
  'light-dark(#5b7a1e, #b3cf76)',
  'light-dark(#4a5568, #aab4c4)',
] as const

/** A colour for each channel, in the order they came: a new one leaves the others as they are. */
export function channelHues(channels: readonly Channel[]): ReadonlyMap<ChannelId, string> {
  const inOrder = channels.map(({ id }) => id).toSorted((a, b) => a - b)
  return new Map(inOrder.map((id, index) => [id, hueOf(index)]))
}

/** Of a channel that has been removed. */
const removedHue = 'light-dark(#6b665a, #a5a196)'

/** A channel's colour as a custom property. */
export function hueStyle(hues: ReadonlyMap<ChannelId, string>, id: ChannelId): CSSProperties {
  return { '--channel': hues.get(id) ?? removedHue } as CSSProperties
}

function hueOf(index: number): string {
  return hues[index % hues.length] ?? removedHue
}
