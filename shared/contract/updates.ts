import { Update } from '../program/update.ts'
import { procedure } from './procedure.ts'
import { Nothing } from './scalars.ts'

/** Newer versions of the program. */
export const updatesContract = {
  'program.update': procedure(Nothing, Update),
  /** Asks where versions come from whether there is a newer one. */
  'program.checkUpdate': procedure(Nothing, Update),
  /** Fetches the one that is offered. */
  'program.fetchUpdate': procedure(Nothing, Update),
  /** Puts what has been fetched in place now, and starts the program again. */
  'program.restartToUpdate': procedure(Nothing, Nothing),
}
