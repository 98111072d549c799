import { setImmediate as turn } from 'node:timers/promises'
import type { Temporal } from 'temporal-polyfill'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import type { Work, workContract } from '../../shared/contract/work.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { UseCases } from './useCase.ts'

/** Before this much time nobody has waited; between two times of telling at least this much passes. In milliseconds. */
const quietMs = 500
const betweenMs = 150

/** What long work needs of its surroundings. */
export interface WorkDeps {
  readonly emit: (event: ContractEvent) => void
  readonly now: () => Temporal.Instant
}

/** Work that is being done: tells how far it has come, and hears when it is called off. */
export interface WorkUnderWay {
  readonly signal: AbortSignal
  /** Says how much is done, from where nothing can wait or be thrown. */
  tell(done: number, total: number): void
  /**
   * Says how much is done. Resolves when what waits meanwhile has had its turn.
   * @throws RundbrevError `work-cancelled`
   */
  step(done: number, total: number): Promise<void>
  /**
   * For what cannot be stopped half-way, as a thread's answer: whoever calls it off does not wait for it, and it is thrown away.
   * @throws RundbrevError `work-cancelled`
   */
  unlessCancelled<Result>(result: Promise<Result>): Promise<Result>
  /** From here on half of it would be worse than all of it: whoever has not called it off cannot any more. */
  goThrough(): void
}

const underWay = new Map<Work, AbortController>()

/** What comes after the first part of work, which was such a share of it: its own nothing is the whole's share, its own end the whole's. */
export function afterFirst(share: number, { step, tell, ...underWay }: WorkUnderWay): WorkUnderWay {
  const all = (done: number, total: number) => share * total + (1 - share) * done
  return {
    ...underWay,
    step: (done, total) => step(all(done, total), total),
    tell: (done, total) => tell(all(done, total), total),
  }
}

/**
 * Does what may last. What is over at once is not told of. Of each kind one is under way at a time: another one takes its place for
 * whoever calls it off.
 *
 * @param mayCancel false where half of it would be worse than all of it
 */
export async function asWork<Result>(
  { emit, now }: WorkDeps,
  work: Work,
  run: (underWay: WorkUnderWay) => Promise<Result>,
  { mayCancel: mayAtFirst = true }: { readonly mayCancel?: boolean } = {},
): Promise<Result> {
  let mayCancel = mayAtFirst
  const cancelling = new AbortController()
  const { signal } = cancelling
  if (mayCancel) underWay.set(work, cancelling)
  const begun = now().epochMilliseconds
  let toldAt: number | null = null
  let latest: { readonly done: number; readonly total: number } | null = null
  // What has been called off may go on where it cannot be stopped, and would tell of itself without an end.
  let isOver = false
  const refuse = () => {
    if (signal.aborted) throw new RundbrevError('work-cancelled', {}, { work })
  }
  const emitAt = (at: number, { done, total }: NonNullable<typeof latest>) => {
    toldAt = at
    emit({
      name: 'work.progress',
      payload: { work, done: Math.min(Math.round(done), total), total, mayCancel },
    })
  }
  /** @returns whether it was time to */
  const tell = (done: number, total: number): boolean => {
    if (isOver) return false
    latest = { done, total }
    const at = now().epochMilliseconds
    const isTime = toldAt === null ? at - begun >= quietMs : at - toldAt >= betweenMs
    if (isTime) emitAt(at, latest)
    return isTime
  }
  // Also where the first thing takes long: whoever waits sees what for.
  const waited = setTimeout(() => {
    if (toldAt === null && latest !== null) emitAt(now().epochMilliseconds, latest)
  }, quietMs)
  try {
    return await run({
      signal,
      tell: (done, total) => void tell(done, total),
      goThrough() {
        mayCancel = false
        if (underWay.get(work) === cancelling) underWay.delete(work)
        if (toldAt !== null && latest !== null) emitAt(now().epochMilliseconds, latest)
      },
      async step(done, total) {
        refuse()
        if (!tell(done, total)) return
        await turn()
        refuse()
      },
      unlessCancelled: async (result) => {
        refuse()
        const { promise: cancelled, reject } = Promise.withResolvers<never>()
        const abort = () => reject(new RundbrevError('work-cancelled', {}, { work }))
        signal.addEventListener('abort', abort)
        try {
          return await Promise.race([result, cancelled])
        } finally {
          signal.removeEventListener('abort', abort)
          result.catch(() => undefined)
        }
      },
    })
  } finally {
    isOver = true
    clearTimeout(waited)
    if (underWay.get(work) === cancelling) underWay.delete(work)
    if (toldAt !== null) emit({ name: 'work.ended', payload: { work } })
  }
}

/** Calls off what is under way. */
export function cancelWork(work: Work): void {
  underWay.get(work)?.abort()
}

export const works = {
  'work.cancel': (_, { work }) => {
    cancelWork(work)
    return {}
  },
} satisfies UseCases<keyof typeof workContract>
