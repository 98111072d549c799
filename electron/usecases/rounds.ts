import { setTimeout as sleep } from 'node:timers/promises'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Database } from '../store/database.ts'

interface Round {
  readonly calledOff: AbortController
  readonly over: Promise<unknown>
}

const underWay = new WeakMap<Database, Map<PublicationId, Set<Round>>>()

/**
 * A round of sending: whoever calls its publication off ends it, and waits for it. A workspace is open in one program only, so that what
 * is known in memory is enough.
 *
 * @param work is told by the signal that nothing more of it is to go
 */
export async function round<Result>(
  database: Database,
  id: PublicationId,
  work: (calledOff: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const all = underWay.get(database) ?? new Map<PublicationId, Set<Round>>()
  underWay.set(database, all)
  const its = all.get(id) ?? new Set<Round>()
  all.set(id, its)
  const calledOff = new AbortController()
  const result = work(calledOff.signal)
  const mine = { calledOff, over: result.catch(() => undefined) }
  its.add(mine)
  try {
    return await result
  } finally {
    its.delete(mine)
    if (its.size === 0) all.delete(id)
  }
}

export function isUnderWay(database: Database, id: PublicationId): boolean {
  return underWay.get(database)?.has(id) === true
}

/**
 * Ends what is under way of a publication: nobody takes another step, and what is in the air is waited for.
 *
 * @param mostMs how long at most; left out: until it is over, which each request's own time-out sees to
 */
export async function endRounds(database: Database, id: PublicationId, mostMs?: number): Promise<void> {
  const rounds = [...(underWay.get(database)?.get(id) ?? [])]
  for (const { calledOff } of rounds) calledOff.abort()
  const over = Promise.all(rounds.map((one) => one.over))
  if (mostMs === undefined) await over
  else {
    const enough = new AbortController()
    await Promise.race([over, sleep(mostMs, undefined, { signal: enough.signal }).catch(() => undefined)])
    enough.abort()
  }
}
