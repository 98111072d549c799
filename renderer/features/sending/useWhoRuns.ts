import type { WhoRuns } from '../../../shared/contract/schedule.ts'
import { useAsk } from '../../app/queries.ts'

/** A service is started and stopped without a word to this program: it is looked for now and then. */
const everyMs = 30_000

const nobodyElse: WhoRuns = { other: null, service: null }

/** Who runs the schedule besides this program, or will when it is closed. */
export function useWhoRuns(): WhoRuns {
  return useAsk('schedule.whoRuns', {}, { refetchInterval: everyMs }).data ?? nobodyElse
}
