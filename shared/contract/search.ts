import { z } from 'zod'
import { MarkedText } from '../search/markWords.ts'
import { FavouriteThing, Thing } from '../search/thing.ts'
import { procedure } from './procedure.ts'
import { LanguageCode, Nothing } from './scalars.ts'

/** What is found, in the order that it is told where nothing else decides. */
export const foundKinds = [
  ...(['post', 'contact', 'publication', 'archived', 'segment'] as const),
  ...(['figure', 'mention', 'event', 'template'] as const),
] as const
export type FoundKind = (typeof foundKinds)[number]

export const Hit = z.object({
  thing: Thing,
  /** What it is called; '' for what nobody has named. */
  title: MarkedText,
  /** One line more of it, in the language asked for: where the words stand, or what it is known again by. */
  about: MarkedText,
})
export type Hit = z.infer<typeof Hit>

export const HitGroup = z.object({
  kind: z.enum(foundKinds),
  hits: z.array(Hit),
  /** There are others that answer as well. */
  more: z.boolean(),
})
export type HitGroup = z.infer<typeof HitGroup>

/** A thing with its name as it is now. A report's is '': what it is called follows from its address. */
export const NamedThing = z.object({ thing: Thing, title: z.string(), about: z.string() })
export type NamedThing = z.infer<typeof NamedThing>

/** More is a list, not a handful that one keeps at hand. */
export const mostFavourites = 60

export const searchContract = {
  /**
   * Everything of the workspace in which every word of the text stands, at most `limit` of each kind, the closest first; kinds without any
   * are left out. Case and accents make no difference. A text without a word finds nothing, and has what is searched read: for whoever is about
   * to type.
   */
  'search.find': procedure(
    z.object({
      text: z.string().max(200),
      limit: z.number().int().min(1).max(20),
      language: LanguageCode,
    }),
    z.object({ groups: z.array(HitGroup) }),
  ),
  /** What these are called, in the same order; those that are gone are left out. */
  'search.named': procedure(
    z.object({ things: z.array(Thing).max(mostFavourites), language: LanguageCode }),
    z.object({ things: z.array(NamedThing) }),
  ),
  /** Every favourite that is there, in the officer's order. */
  'favourites.list': procedure(
    z.object({ language: LanguageCode }),
    z.object({ favourites: z.array(NamedThing) }),
  ),
  /** `at`: its place among them; null: last. Refused with `favourites-full` where there are too many. */
  'favourites.add': procedure(
    z.object({ thing: FavouriteThing, at: z.number().int().nonnegative().nullable() }),
    Nothing,
  ),
  /** Answers with the place that it had: added there again it is as it was. null: it was none. */
  'favourites.remove': procedure(
    z.object({ thing: FavouriteThing }),
    z.object({ at: z.number().int().nonnegative().nullable() }),
  ),
}
