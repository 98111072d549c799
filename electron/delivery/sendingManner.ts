import { randomUUID } from 'node:crypto'

/** How one run of the program sends, whatever channel it is: its name, its chance and its patience. */
export interface SendingManner {
  /** A random id of this run, by which the ledger knows whose hands a row is in. */
  readonly bootId: string
  /** From 0 to below 1. */
  readonly chance: () => number
  /** How long nobody connects after each failure in a row; the failure after the last of them pauses the publication. */
  readonly connectionWaitsMs: readonly number[]
  /** How long nothing goes after a server has said that it is too much at once; doubled each time until it takes a letter again. */
  readonly calmMs: number
  /** How long after this run was last heard of nobody else may take the schedule from it. */
  readonly leaseMs: number
}

export function usualManner(): SendingManner {
  return {
    bootId: randomUUID(),
    chance: Math.random,
    connectionWaitsMs: [1000, 2000, 4000, 8000],
    calmMs: 30_000,
    // Three ticks of the clock: one may come late, and a computer that is gone is not waited for much longer.
    leaseMs: 45_000,
  }
}
