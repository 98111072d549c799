/** What a benchmark has to reach. */
export type Goal =
  /** So many times the floor: at most where less is better, at least where more is. */
  | { readonly kind: 'ratio'; readonly ratio: number }
  /** So much, in the row's unit, whatever the floor. */
  | { readonly kind: 'absolute'; readonly value: number }
  /** So much more than the floor, in the row's unit. */
  | { readonly kind: 'above'; readonly value: number }

/** One number beside its floor: the least that anybody could do for the same, measured in the same run on the same machine. */
export interface Row {
  readonly name: string
  /** A sentence: what is measured. */
  readonly what: string
  readonly ours: number
  readonly floor: number
  readonly floorName: string
  readonly unit: 'ms' | 'MB' | 'a second'
  /** Of a time or of memory less is better, of a pace more. */
  readonly better: 'less' | 'more'
  /** Ours by the floor. */
  readonly ratio: number
  /** Of ours over the rounds: the middle half of eight rounds or more, else the least and the most. */
  readonly spread: readonly [number, number]
  readonly rounds: number
  readonly goal: Goal | null
  /** null: there is no goal, or the sizes were too small to tell. */
  readonly met: boolean | null
}

/** What was measured, round by round. */
export interface Measured {
  readonly name: string
  readonly what: string
  readonly ours: readonly number[]
  readonly floor: readonly number[]
  readonly floorName: string
  readonly unit?: Row['unit']
  readonly better?: Row['better']
  /** Which of the rounds counts: the middle one, the 95th of a hundred, or the best, since whatever else the machine does only ever adds. */
  readonly counts: 'median' | 'p95' | 'best'
  readonly goal?: Goal
}

/** @throws Error where nothing was measured: a benchmark that measures nothing has met nothing */
export function rowOf(measured: Measured): Row {
  const { name, what, floorName, unit = 'ms', better = 'less', goal = null } = measured
  const ours = counted(measured.ours, measured)
  const floor = counted(measured.floor, measured)
  if (!Number.isFinite(ours) || !Number.isFinite(floor) || floor <= 0)
    throw new Error(`${name}: nothing was measured`)
  const row = { ...{ name, what, ours, floor, floorName, unit, better, goal }, ratio: ours / floor }
  return { ...row, spread: spreadOf(measured.ours), rounds: measured.ours.length, met: isMet(row) }
}

function counted(
  values: readonly number[],
  { counts, better = 'less' }: Pick<Measured, 'counts' | 'better'>,
): number {
  if (counts === 'best') return better === 'less' ? Math.min(...values) : Math.max(...values)
  return percentile(values, counts === 'p95' ? 0.95 : 0.5)
}

function isMet({ ours, floor, ratio, better, goal }: Omit<Row, 'met' | 'spread' | 'rounds'>): boolean | null {
  if (goal === null) return null
  const [is, wanted] =
    goal.kind === 'ratio' ? [ratio, goal.ratio] : [goal.kind === 'above' ? ours - floor : ours, goal.value]
  return better === 'less' ? is <= wanted : is >= wanted
}

function spreadOf(values: readonly number[]): [number, number] {
  if (values.length < 8) return [Math.min(...values), Math.max(...values)]
  return [percentile(values, 0.25), percentile(values, 0.75)]
}

/** @param share 0.95 for the 95th of a hundred values; NaN of none */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
