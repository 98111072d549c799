import type { Publication } from './publication.ts'

/** How far a publication has come: of a letter its recipients, suppressed ones left out; of a thread its steps. */
export function howFar({ counts, steps }: Pick<Publication, 'counts' | 'steps'>): {
  readonly done: number
  readonly all: number
} {
  if (steps !== null) return { done: steps.done, all: steps.all }
  const { suppressed, queued, sending, deferred, ...settled } = counts
  const done = Object.values(settled).reduce((sum, rows) => sum + rows, 0)
  return { done, all: done + queued + sending + deferred }
}
