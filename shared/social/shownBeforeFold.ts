import type { Network } from './network.ts'

/** After how many characters a network's feed folds a text behind "more", about: it differs by device. null: it does not. */
const folds: Readonly<Record<Network, number | null>> = {
  bluesky: null,
  mastodon: null,
  x: null,
  linkedin: 210,
  facebook: 477,
  instagram: 125,
}

/** What a reader sees before asking for more, whole words only; null where the network shows all of it. */
export function shownBeforeFold(text: string, network: Network): string | null {
  const most = folds[network]
  if (most === null || text.length <= most) return null
  const beginning = text.slice(0, most)
  const whole = beginning.replace(/\s*\S*$/u, '')
  return (/^\s/.test(text.slice(most)) || whole === '' ? beginning : whole).trimEnd().toWellFormed()
}
