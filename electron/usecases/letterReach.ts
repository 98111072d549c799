import type { LastLetter } from '../../shared/contract/home.ts'
import { arrivedByCounty, countFailed, type SentLetter } from '../store/lastLetter.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/**
 * How far a letter reached. Counties aimed at come first, in their order; then what was reached beside them, and last what is of no known
 * county.
 */
export function letterReach({ workspace: { database } }: Deps, letter: SentLetter): LastLetter {
  const aimed = readSettings(database).aimedCounties
  const arrived = arrivedByCounty(database, letter.id)
  const deliveredIn = (county: (typeof arrived)[number]['county']) =>
    arrived.find((row) => row.county === county)?.delivered ?? 0
  const beside = arrived.flatMap(({ county }) => (county === null || aimed.includes(county) ? [] : [county]))
  const unknown = deliveredIn(null)
  return {
    ...letter,
    delivered: arrived.reduce((sum, { delivered }) => sum + delivered, 0),
    failed: countFailed(database, letter.id),
    counties: [
      ...[...aimed, ...beside.toSorted()].map((county) => ({ county, delivered: deliveredIn(county) })),
      ...(unknown === 0 ? [] : [{ county: null, delivered: unknown }]),
    ],
    aimed,
  }
}
