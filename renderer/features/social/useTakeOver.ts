import { useMemo, useState } from 'react'
import {
  type MergeRow,
  mergedText,
  offersOf,
  type ThreeWay,
  threeWay,
} from '../../../shared/social/threeWay.ts'

export interface TakeOver {
  readonly way: ThreeWay
  /** Indices of the rows that can be taken over, and of those that are. */
  readonly offers: readonly number[]
  readonly taken: ReadonlySet<number>
  /** The officer's text with what is taken over. */
  readonly text: string
  readonly toggle: (row: number) => void
  /** Everything that is offered and does not touch the officer's own words. */
  readonly takeFree: () => void
  /** null where there is nothing to undo. */
  readonly undo: (() => void) | null
}

/** A text on its way to the post as it is now: what is taken over, with a way back through every step. */
export function useTakeOver(before: string, now: string, mine: string): TakeOver {
  const way = useMemo(() => threeWay(before, now, mine), [before, now, mine])
  const offers = useMemo(() => offersOf(way), [way])
  const [steps, setSteps] = useState<readonly ReadonlySet<number>[]>([new Set()])
  const taken = steps.at(-1) ?? new Set<number>()
  const step = (next: ReadonlySet<number>) => setSteps([...steps, next])
  return {
    way,
    offers,
    taken,
    text: useMemo(() => mergedText(way, taken), [way, taken]),
    toggle: (row) =>
      step(taken.has(row) ? new Set([...taken].filter((other) => other !== row)) : new Set([...taken, row])),
    takeFree: () => step(new Set([...taken, ...offers.filter((row) => isFree(way.rows[row]))])),
    undo: steps.length < 2 ? null : () => setSteps(steps.slice(0, -1)),
  }
}

function isFree(row: MergeRow | undefined): boolean {
  return row?.kind === 'offered'
}
