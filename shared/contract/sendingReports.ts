import { z } from 'zod'
import { DeliveryCounts } from '../delivery/delivery.ts'
import { procedure } from './procedure.ts'
import { CountyCode, InstantText, MunicipalityCode, PublicationId } from './scalars.ts'

/** How a send goes, counted from its ledger. */
export const sendingReportsContract = {
  /** How far it has come in each place. Recipients of a county as a whole, or of no known place, are places of their own. */
  'deliveries.places': procedure(
    z.object({ publicationId: PublicationId }),
    z.object({
      places: z.array(
        z.object({
          county: CountyCode.nullable(),
          municipality: MunicipalityCode.nullable(),
          counts: DeliveryCounts,
        }),
      ),
    }),
  ),
  /** How many letters got their answer in each of the latest intervals, the oldest first. */
  'deliveries.tempo': procedure(
    z.object({
      publicationId: PublicationId,
      intervals: z.number().int().min(1).max(120),
      seconds: z.number().int().min(1).max(3600),
    }),
    z.object({
      settled: z.array(z.number().int().nonnegative()),
      /** The end of the last interval. */
      until: InstantText,
    }),
  ),
}
