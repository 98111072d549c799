import { leastContrast } from './contrast.ts'
import { contrastRatio } from './contrastRatio.ts'

/** Steps from a colour to black or to white: as many as a channel has. */
const steps = 255

/**
 * The colour nearest to one that text can be read in on every one of the grounds: darker or lighter, with its hue kept.
 * On a single ground there always is one (black or white stands out from any colour by more than 4.5 : 1).
 *
 * @returns #rrggbb; the colour itself where it can be read already; null where nothing between black and white can
 */
export function nearestReadable(colour: string, grounds: readonly string[]): string | null {
  for (let step = 0; step <= steps; step += 1) {
    for (const target of [0, 255]) {
      const candidate = mixed(colour, target, step / steps)
      if (grounds.every((ground) => contrastRatio(candidate, ground) >= leastContrast)) return candidate
    }
  }
  return null
}

function mixed(colour: string, target: number, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16)
    return Math.round(value + (target - value) * share)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('')}`
}
