import { toErrorRecord } from '../../../shared/errors/rundbrevError.ts'

/** What several questions have failed by where all that failed say the same, as when a disk is away; null where there is nothing to tell once for all. */
export function oneFailure(asked: readonly { readonly error: Error | null }[]): Error | null {
  const errors = asked.flatMap(({ error }) => (error === null ? [] : [error]))
  const codes = new Set(errors.map((error) => toErrorRecord(error).code))
  return errors.length > 1 && codes.size === 1 ? (errors[0] ?? null) : null
}
