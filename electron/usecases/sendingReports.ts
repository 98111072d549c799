import type { sendingReportsContract } from '../../shared/contract/sendingReports.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { countAnswered, countDeliveriesByPlace } from '../store/sendingReports.ts'
import { requirePublication } from './startPublication.ts'
import type { UseCases } from './useCase.ts'

/** How a send goes, for whoever watches it. */
export const sendingReports = {
  'deliveries.places': (deps, { publicationId }) => {
    requirePublication(deps, publicationId)
    return { places: countDeliveriesByPlace(deps.workspace.database, publicationId) }
  },

  'deliveries.tempo': (deps, { publicationId, intervals, seconds }) => {
    requirePublication(deps, publicationId)
    const now = deps.now()
    const [from, until] = [instantText(now.subtract({ seconds: intervals * seconds })), instantText(now)]
    const counted = countAnswered(deps.workspace.database, publicationId, { from, until, seconds })
    // What was answered in this very millisecond belongs to the last interval.
    const last = (counted.get(intervals - 1) ?? 0) + (counted.get(intervals) ?? 0)
    const settled = Array.from({ length: intervals - 1 }, (_, interval) => counted.get(interval) ?? 0)
    return { settled: [...settled, last], until }
  },
} satisfies UseCases<keyof typeof sendingReportsContract>
