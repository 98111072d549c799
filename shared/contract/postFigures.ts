import { z } from 'zod'
import { Observation } from '../reach/observation.ts'
import { ReportPeriod } from '../reach/report.ts'
import { Trouble } from '../schedule/publication.ts'
import { PostFigures } from '../social/postFigures.ts'
import { RemoteFigure } from '../social/remotePost.ts'
import { procedure } from './procedure.ts'
import { PublicationId } from './scalars.ts'

/** What came of asking networks for figures. */
export const Collected = z.object({
  /** Figures that reach has more of than before. */
  added: z.number().int(),
  /** Posts, or whole accounts, that could not be asked about, with why. */
  rejected: z.array(
    z.object({
      channel: z.string(),
      publicationId: PublicationId.nullable(),
      url: z.string().nullable(),
      trouble: Trouble,
    }),
  ),
  /** No network tells where its readers live. */
  unknownCounty: z.array(
    z.object({ channel: z.string(), publicationId: PublicationId, figure: RemoteFigure.shape.name }),
  ),
})
export type Collected = z.infer<typeof Collected>

export const postFiguresContract = {
  /** Of each post of a publication on a network: what was said of it each time. */
  'publications.figures': procedure(
    z.object({ id: PublicationId }),
    /** `off`: reading costs on this network, and nobody has said yes to it. */
    z.object({ posts: z.array(PostFigures), off: z.boolean() }),
  ),
  /** Asks the networks now, whatever is due; `id` null: about everything published in the last thirty days. */
  'publications.collectFigures': procedure(z.object({ id: PublicationId.nullable() }), Collected),
  /** The rows behind one of the networks' own figures in a reach report. */
  'reach.figureRows': procedure(
    z.object({ period: ReportPeriod, channel: z.string(), figure: z.string() }),
    z.object({ observations: z.array(Observation) }),
  ),
}
