import { z } from 'zod'
import { CorrectedObservation, Metric, Observation } from '../reach/observation.ts'
import { PlaceAnswer, PlaceMeaning } from '../reach/placeAnswer.ts'
import { procedure } from './procedure.ts'
import { CountyCode, DayText, MunicipalityCode, PlaceAnswerId } from './scalars.ts'

/** Words of sources for a place that nobody has understood yet, and what hangs on them. */
export const UnplacedText = z.object({
  /** As one of the sources writes it; those that differ by case or accents only are one. */
  text: z.string(),
  sources: z.array(z.object({ source: z.string(), rows: z.number().int() })),
  rows: z.number().int(),
  /** Sum per metric. */
  values: z.partialRecord(Metric, z.number()),
  /** First and last day of the rows. */
  from: DayText,
  to: DayText,
  /** What it may mean, as far as the registry tells. */
  candidates: z.array(z.object({ county: CountyCode, municipality: MunicipalityCode.nullable() })),
})
export type UnplacedText = z.infer<typeof UnplacedText>

export const AnsweredText = PlaceAnswer.extend({
  /** How many observations have their place by it. */
  rows: z.number().int(),
})
export type AnsweredText = z.infer<typeof AnsweredText>

export const reachPlacesContract = {
  /** What waits for an answer, the most rows first, and what has been answered, the latest first. Of all days. */
  'reach.unplaced': procedure(
    z.object({}),
    z.object({ places: z.array(UnplacedText), answers: z.array(AnsweredText) }),
  ),
  /** The rows behind a text: those that wait for an answer, or (`answer`) those that have their place by it. */
  'reach.placeRows': procedure(
    z.object({ text: z.string(), answer: PlaceAnswerId.nullable() }),
    z.object({ observations: z.array(Observation), corrected: z.array(CorrectedObservation) }),
  ),
  /** Says what a text means, for one source or (null) for all: every observation that says so is corrected, and later imports heed it. */
  'reach.placeText': procedure(
    z.object({ text: z.string().min(1).max(200), source: z.string().min(1).nullable(), to: PlaceMeaning }),
    z.object({ answer: PlaceAnswer, rows: z.number().int() }),
  ),
  /** Undo of an answer: what had its place by it waits again (or has what is answered for all). */
  'reach.takeBackPlace': procedure(
    z.object({ id: PlaceAnswerId }),
    z.object({ answer: PlaceAnswer, rows: z.number().int() }),
  ),
}
