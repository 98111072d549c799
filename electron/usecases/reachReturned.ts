import type { reachReturnedContract } from '../../shared/contract/reachReturned.ts'
import { periodInstants } from '../../shared/reach/periodInstants.ts'
import { countReturned, returnedLetters } from '../store/returnedLetters.ts'
import { readSettings } from '../store/settings.ts'
import type { UseCases } from './useCase.ts'

/** What came back of our own letters, beside what is added up. */
export const reachReturned = {
  'reach.returned': ({ workspace: { database } }, { period }) => ({
    rows: countReturned(database, periodInstants(period, readSettings(database).zone)),
  }),

  'reach.returnedLetters': ({ workspace: { database } }, { period, kind, county }) => {
    const range = periodInstants(period, readSettings(database).zone)
    const wanted = county === null ? undefined : county === 'unknown' ? null : county
    return { letters: returnedLetters(database, range, kind, wanted) }
  },
} satisfies UseCases<keyof typeof reachReturnedContract>
