/** How high an axis goes, and where its lines are: from 0, in equal steps of 1, 2 or 5 times a power of ten. */
export interface RoundTicks {
  readonly top: number
  readonly ticks: readonly number[]
}

/**
 * An axis with round numbers for values up to `largest`, of about `wanted` steps and never more than twice as many. Where only whole numbers
 * occur no line stands between two of them. For 0 an axis up to 1.
 */
export function roundTicks(largest: number, wanted = 4, whole = true): RoundTicks {
  const span = largest > 0 ? largest : 1
  const least = span / wanted
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10
  const step = whole ? Math.max(1, factor * power) : factor * power
  const count = Math.max(1, Math.ceil(span / step - 1e-9))
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
  return { top: ticks.at(-1) ?? step, ticks }
}
