import type { Temporal } from 'temporal-polyfill'
import type { SoakKind, SoakPublication } from './soakWorkspace.ts'

/** What a server took, or came up to be done by hand, by its own clock. */
export interface Taken {
  readonly kind: SoakKind
  readonly mark: string
  readonly at: Temporal.Instant
}

/** One line per publication that did not come exactly once, came early, or over another channel. */
export function soakFaults(planned: readonly SoakPublication[], taken: readonly Taken[]): string[] {
  const faults = planned.flatMap(({ mark, kind, dueAt }) => {
    const came = taken.filter((one) => one.mark === mark)
    return [
      ...(came.length === 1 ? [] : [`${mark} (${kind}) came ${came.length} times`]),
      ...came.filter((one) => one.kind !== kind).map((one) => `${mark} (${kind}) came as ${one.kind}`),
      ...came
        .filter(({ at }) => at.epochMilliseconds < dueAt.epochMilliseconds)
        .map(({ at }) => `${mark} (${kind}) came at ${at}, before ${dueAt}`),
    ]
  })
  const marks = new Set(planned.map(({ mark }) => mark))
  return [
    ...faults,
    ...taken.filter(({ mark }) => !marks.has(mark)).map(({ mark }) => `${mark} was not planned`),
  ]
}
