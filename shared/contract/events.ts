import { z } from 'zod'
import { ReachEvent, ReachEventContent } from '../reach/reachEvent.ts'
import { ReportPeriod } from '../reach/report.ts'
import { procedure } from './procedure.ts'
import { DayText, ReachEventId } from './scalars.ts'

/** Events that the organisation held itself: how many came, and from where. They count in reach as participants. */
export const eventsContract = {
  /** Those that lie in a period as a whole, the latest first; `span`: first and last day of any. */
  'events.list': procedure(
    z.object({ period: ReportPeriod }),
    z.object({ events: z.array(ReachEvent), span: z.object({ from: DayText, to: DayText }).nullable() }),
  ),
  /** id null: a new one. A number that is changed is corrected: the earlier one stays among the rows, and counts no more. */
  'events.save': procedure(z.object({ id: ReachEventId.nullable(), content: ReachEventContent }), ReachEvent),
  'events.remove': procedure(z.object({ id: ReachEventId }), ReachEvent),
  /** Undo of remove. */
  'events.restore': procedure(z.object({ id: ReachEventId }), ReachEvent),
}
