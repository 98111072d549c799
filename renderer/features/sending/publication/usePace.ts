import type { Pace } from '../../../../shared/delivery/pace.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { useAsk } from '../../../app/queries.ts'
import { progressOf } from '../progress.ts'

/** Milliseconds between two looks: while nothing is taken, no event tells. */
const lookAgain = 5_000

/** How a publication goes on just now; undefined where it does not run or waits for its time, and until it is known. */
export function usePace({ id, state, ahead, counts }: Publication): Pace | undefined {
  const runs = state === 'running' && ahead === null && progressOf(counts).left > 0
  const pace = useAsk(
    'publications.pace',
    { id },
    { enabled: runs, staleTime: 0, refetchInterval: lookAgain },
  )
  return runs ? pace.data : undefined
}
