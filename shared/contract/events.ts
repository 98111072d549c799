import { z } from 'zod'
import { ReachEvent, ReachEventContent } from '../reach/reachEvent.ts'
import { ReportPeriod } from '../reach/report.ts'
import { procedure } from './procedure.ts'
import { ReachLeftOut } from './reachImport.ts'
import { DayText, ImportId, PickedFile, ReachEventId } from './scalars.ts'

export const EventRejectedRow = z.object({
  row: z.number().int(),
  column: z.string(),
  /** Key of the catalogue's events.reject. */
  reason: z.enum([
    'day-unreadable',
    'days-reversed',
    'name-missing',
    'participants-missing',
    'participants-unreadable',
    'place-unknown',
    'place-twice',
    'post-unknown',
    'too-long',
    'event-differs',
    'another-row',
    'columns-do-not-match',
  ]),
  value: z.string(),
})
export type EventRejectedRow = z.infer<typeof EventRejectedRow>

export const EventImportReport = z.object({
  /** null where nothing was taken in, or it was only looked at. */
  importId: ImportId.nullable(),
  /** Events, whatever the number of their rows: those that were taken in, or would be. */
  events: z.array(ReachEventContent.extend({ row: z.number().int() })),
  /** Events that are there already with the same participants. */
  unchanged: z.number().int(),
  rejected: z.array(EventRejectedRow),
  leftOut: z.array(ReachLeftOut),
})
export type EventImportReport = z.infer<typeof EventImportReport>

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
  /** A table of events and their participants; `dryRun`: only looks. Taken back by `reach.undoImport`. */
  'events.import': procedure(PickedFile.extend({ dryRun: z.boolean() }), EventImportReport),
}
