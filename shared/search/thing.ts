import { z } from 'zod'
import {
  ContactId,
  FigureId,
  MediaMentionId,
  PostId,
  PublicationId,
  ReachEventId,
  SegmentId,
  TemplateId,
} from '../contract/scalars.ts'
import { reachViews } from '../reach/reachViews.ts'

const post = z.object({ kind: z.literal('post'), id: PostId })
const publication = z.object({ kind: z.literal('publication'), id: PublicationId })
const contact = z.object({ kind: z.literal('contact'), id: ContactId })
const segment = z.object({ kind: z.literal('segment'), id: SegmentId })
/** A view of reach over a period (periodChoice.ts), which no row stands for. */
const report = z.object({
  kind: z.literal('report'),
  view: z.enum(reachViews),
  period: z.string().regex(/^[\w-]{1,30}$/),
})

/** Whatever the workspace holds that has a place of its own in the program: what is found, was opened lately or is a favourite. */
export const Thing = z.discriminatedUnion('kind', [
  post,
  publication,
  contact,
  segment,
  report,
  /** A letter as it was sent. */
  z.object({ kind: z.literal('archived'), id: PublicationId }),
  z.object({ kind: z.literal('figure'), id: FigureId }),
  z.object({ kind: z.literal('mention'), id: MediaMentionId }),
  z.object({ kind: z.literal('event'), id: ReachEventId }),
  z.object({ kind: z.literal('template'), id: TemplateId }),
])
export type Thing = z.infer<typeof Thing>
export type ThingKind = Thing['kind']

/** What can be a favourite. */
export const FavouriteThing = z.discriminatedUnion('kind', [post, publication, segment, report])
export type FavouriteThing = z.infer<typeof FavouriteThing>

/** What is remembered as opened. */
export const OpenedThing = z.discriminatedUnion('kind', [post, publication, contact, report])
export type OpenedThing = z.infer<typeof OpenedThing>

/** The same for the same thing, another for every other: "post 12", "report map 2020". */
export function thingKey(thing: Thing): string {
  return thing.kind === 'report' ? `report ${thing.view} ${thing.period}` : `${thing.kind} ${thing.id}`
}

/** Where it is shown in the window; null: not at an address, but in a dialogue over whatever is shown. */
export function thingPath(thing: Thing): string | null {
  switch (thing.kind) {
    case 'post':
      return `/posts/${thing.id}`
    case 'publication':
      return `/sending/${thing.id}`
    case 'archived':
      return `/sending/archive/${thing.id}`
    case 'contact':
      return `/audience/contact/${thing.id}`
    case 'segment':
      return `/audience/segment/${thing.id}`
    case 'report':
      return `/reach/${thing.view}/${thing.period}`
    case 'mention':
      return `/reach/media/all/${thing.id}`
    case 'event':
      return `/reach/events/all/${thing.id}`
    case 'figure':
    case 'template':
      return null
  }
}

const openedAt: readonly [RegExp, (id: number) => unknown][] = [
  [/^\/posts\/(\d+)(?:\/|$)/, (id) => ({ kind: 'post', id })],
  [/^\/sending\/(\d+)(?:\/|$)/, (id) => ({ kind: 'publication', id })],
  [/^\/audience\/contact\/(\d+)$/, (id) => ({ kind: 'contact', id })],
]

/** What is shown at an address, where that is remembered; undefined for a list, a setting, or no place at all. */
export function openedThingAt(path: string): OpenedThing | undefined {
  for (const [form, thing] of openedAt) {
    const id = form.exec(path)?.[1]
    if (id !== undefined) return OpenedThing.safeParse(thing(Number(id))).data
  }
  const [, view = 'map', period = 'all'] = /^\/reach(?:\/([a-z]+))?(?:\/([\w-]+))?$/.exec(path) ?? [null, '-']
  return OpenedThing.safeParse({ kind: 'report', view, period }).data
}
