import type { MissedRun } from '../../../../shared/schedule/missedRun.ts'
import { useAsk } from '../../../app/queries.ts'

/** What was missed and waits for the officer; nothing until it is known. */
export function useWaitingRuns(): readonly MissedRun[] {
  const runs = useAsk('publications.missed', {}).data?.runs ?? []
  return runs.filter(({ became }) => became === 'waits')
}
