import type { Updates } from '../updates.ts'
import type { Procedures } from './procedures.ts'

type NewerVersions =
  | 'program.update'
  | 'program.checkUpdate'
  | 'program.fetchUpdate'
  | 'program.restartToUpdate'

/** Newer versions: looked for, fetched and put in place when somebody says so. */
export function newerVersions(updates: Updates): Procedures<NewerVersions> {
  return {
    'program.update': () => updates.state(),
    'program.checkUpdate': () => updates.check(),
    'program.fetchUpdate': () => updates.fetch(),
    'program.restartToUpdate': () => {
      updates.restart()
      return {}
    },
  }
}
