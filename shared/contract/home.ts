import { z } from 'zod'
import { Need } from '../home/need.ts'
import { Metric } from '../reach/observation.ts'
import { ComparedRow } from '../reach/reachComparison.ts'
import { ReportPeriod } from '../reach/report.ts'
import { Publication } from '../schedule/publication.ts'
import { procedure } from './procedure.ts'
import { CountyCode, DayText, InstantText, Nothing, PostId, PublicationId } from './scalars.ts'

/** A post that is being written. */
export const WrittenPost = z.object({
  id: PostId,
  title: z.string(),
  savedAt: InstantText,
  words: z.number().int().nonnegative(),
  /** draft: nothing is planned. planned: it goes out. missed: its time passed. changed: it has gone out, and been written in since. */
  state: z.enum(['draft', 'planned', 'missed', 'changed']),
  /** When it goes out next. */
  dueAt: InstantText.nullable(),
})
export type WrittenPost = z.infer<typeof WrittenPost>

const Going = Publication.pick({
  id: true,
  postTitle: true,
  channelName: true,
  channelKind: true,
  network: true,
  segmentName: true,
})

/** A publication that waits for its time. */
export const ComingPublication = Going.extend({
  dueAt: InstantText,
  zone: z.string(),
  /** Somebody has paused it. */
  isPaused: z.boolean(),
  /** A network or an engine has it, and keeps its time by itself. */
  isElsewhere: z.boolean(),
})
export type ComingPublication = z.infer<typeof ComingPublication>

/** A publication on its way: letters that have their answer, or a thread's steps that are done. */
export const GoingPublication = Going.extend({
  /** It goes into the built-in outbox, and to nobody. */
  isTrial: z.boolean(),
  done: z.number().int().nonnegative(),
  all: z.number().int().nonnegative(),
})
export type GoingPublication = z.infer<typeof GoingPublication>

/** How far the latest letter that is over has reached, by the county of whoever it was delivered to. */
export const LastLetter = z.object({
  id: PublicationId,
  title: z.string(),
  startedAt: InstantText,
  delivered: z.number().int().nonnegative(),
  /** Refused, or come back. */
  failed: z.number().int().nonnegative(),
  /** null: of no known county. Counties aimed at are there with 0, too. */
  counties: z.array(z.object({ county: CountyCode.nullable(), delivered: z.number().int().nonnegative() })),
  aimed: z.array(CountyCode),
})
export type LastLetter = z.infer<typeof LastLetter>

const Coverage = z.object({ reached: z.number().int(), aimed: z.number().int() })

/** The year so far beside the same days of the year before: see shared/home/shownYear.ts. */
export const YearSoFar = z.object({
  isThisYear: z.boolean(),
  period: z.object({ from: DayText, to: DayText }),
  against: ReportPeriod,
  /** The most important first; only what was measured in either. */
  rows: z.array(ComparedRow.extend({ measure: z.union([z.literal('total'), Metric]) })),
  coverage: z.object({ now: Coverage, before: Coverage }),
})
export type YearSoFar = z.infer<typeof YearSoFar>

export const homeContract = {
  /** What is being written, the latest saved first; what is on its way, and what comes, by time. */
  'home.read': procedure(
    Nothing,
    z.object({
      writing: z.array(WrittenPost),
      /** Something has gone out already. */
      hasSent: z.boolean(),
      going: z.array(GoingPublication),
      coming: z.array(ComingPublication),
      /** How many more are planned. */
      more: z.number().int().nonnegative(),
      /** Why nothing goes out; null where it does. */
      standstill: z.enum(['held', 'paused']).nullable(),
    }),
  ),
  /** What needs the officer, the most pressing first. */
  'home.needs': procedure(Nothing, z.object({ needs: z.array(Need) })),
  /** Numbers that have moved since a letter or a post went out with them, within the latest month; null: none. */
  'home.moved': procedure(
    Nothing,
    z.object({
      moved: z
        .object({ count: z.number().int().positive(), id: PublicationId, title: z.string() })
        .nullable(),
    }),
  ),
  /** null: no letter has gone out yet. */
  'home.lastLetter': procedure(Nothing, z.object({ letter: LastLetter.nullable() })),
  /** null: nothing has been measured yet. */
  'home.year': procedure(Nothing, z.object({ year: YearSoFar.nullable() })),
}
