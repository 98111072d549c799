import { z } from 'zod'
import {
  CountyCode,
  DayText,
  ImportId,
  InstantText,
  MediaMentionId,
  MediaOutletId,
  PostId,
} from '../contract/scalars.ts'
import { MediaKind } from './mediaKind.ts'

/** A newspaper, a station, a channel, a site. */
export const OutletContent = z.object({
  name: z.string().trim().min(1).max(120),
  kind: MediaKind,
  /** Where it is read, heard or seen; empty: in the whole country. */
  counties: z.array(CountyCode).max(21),
  /** Where its articles are, "svt.se/nyheter/lokalt/norrbotten": a host, or a host and the beginning of a path. */
  sites: z.array(z.string().min(1).max(200)).max(10),
})
export type OutletContent = z.infer<typeof OutletContent>

export const MediaOutlet = OutletContent.extend({
  /** null: it comes with the program (resources/media). */
  id: MediaOutletId.nullable(),
  /** What it is called besides its name. */
  also: z.array(z.string()),
})
export type MediaOutlet = z.infer<typeof MediaOutlet>

export const MentionContent = z.object({
  /** As it was called then. */
  outlet: z.string().trim().min(1).max(120),
  kind: MediaKind,
  /** The article's heading, or what the item was about. */
  title: z.string().trim().min(1).max(300),
  /** The programme that it was in, or a newspaper's section; '' where nobody has said. */
  programme: z.string().trim().max(120),
  day: DayText,
  link: z
    .string()
    .max(2000)
    .regex(/^https?:\/\/\S+$/i)
    .nullable(),
  /** Where it was read, heard or seen; empty: in the whole country, and in no county by itself. */
  counties: z.array(CountyCode).max(21),
  postId: PostId.nullable(),
  /** How many the outlet reaches by somebody's account; in no sum. */
  audience: z.number().int().nonnegative().max(1e9).nullable(),
  /** Who says so, and of when: "Orvesto 2024". */
  audienceSource: z.string().max(200),
  note: z.string().max(1000),
})
export type MentionContent = z.infer<typeof MentionContent>

export const MediaMention = MentionContent.extend({
  id: MediaMentionId,
  importId: ImportId.nullable(),
  /** The file that it came from and the row in it (heading = row 1); null when entered by hand. */
  origin: z.object({ fileName: z.string(), row: z.number().int() }).nullable(),
  enteredAt: InstantText,
})
export type MediaMention = z.infer<typeof MediaMention>
