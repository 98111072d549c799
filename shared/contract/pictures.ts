import { z } from 'zod'
import { InterfaceLanguageCode } from '../i18n/languages.ts'
import { PostContent } from '../post/post.ts'
import { Metric } from '../reach/observation.ts'
import { ReportPeriod } from '../reach/report.ts'
import { SeriesQuestion } from '../reach/series.ts'
import { Network } from '../social/network.ts'
import { procedure } from './procedure.ts'
import { ReachFileAsked } from './reachOut.ts'
import { CountyCode, DayText, FigureId, GroupId, PostId, PublicationId } from './scalars.ts'

/** What the program shows that can be taken along as a picture. */
export const PictureAsked = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('map'),
    ...ReachFileAsked.pick({ period: true, language: true, estimate: true }).shape,
    measure: z.union([z.literal('total'), z.literal('perThousand'), Metric]),
    /** Of this one's municipalities; null: of the counties. */
    within: CountyCode.nullable(),
  }),
  /** Where reach has risen and where it has fallen. */
  z.object({
    of: z.literal('change'),
    ...ReachFileAsked.pick({ period: true, language: true }).shape,
    against: ReportPeriod,
    /** null: all contact occasions. */
    metric: Metric.nullable(),
    measure: z.enum(['difference', 'perCent']),
  }),
  /** How many contacts a group's members have; of a day, null: today. */
  z.object({
    of: z.literal('members'),
    group: GroupId,
    day: DayText.nullable(),
    level: z.enum(['municipality', 'county']),
    language: InterfaceLanguageCode,
  }),
  /** Where a letter was delivered. */
  z.object({ of: z.literal('letter'), id: PublicationId, language: InterfaceLanguageCode }),
  z.object({ of: z.literal('series'), ...SeriesQuestion.shape, language: InterfaceLanguageCode }),
  z.object({
    of: z.literal('figures'),
    figures: z.array(FigureId).min(1).max(12),
    language: InterfaceLanguageCode,
  }),
  /** A post as it would be on a network, from what is written now; of a thread every post. */
  z.object({
    of: z.literal('networkPost'),
    postId: PostId,
    content: PostContent,
    network: Network,
    account: z.string().max(300),
  }),
])
export type PictureAsked = z.infer<typeof PictureAsked>

export const picturesContract = {
  /** Puts a picture on the clipboard, as sharp as twice the screen; `text`: what it shows, in words. */
  'desktop.copyPictureOf': procedure(PictureAsked, z.object({ text: z.string() })),
}
