import { z } from 'zod'
import {
  CountyCode,
  DayText,
  InstantText,
  MunicipalityCode,
  PostId,
  ReachEventId,
} from '../contract/scalars.ts'
import { foldText } from '../text/foldText.ts'

/** How many came from a place. Without a county, and not from abroad: from where is not known. */
export const Participants = z.object({
  county: CountyCode.nullable(),
  municipality: MunicipalityCode.nullable(),
  abroad: z.boolean(),
  value: z.number().int().nonnegative().max(1e7),
})
export type Participants = z.infer<typeof Participants>

export const ReachEventContent = z.object({
  name: z.string().trim().min(1).max(200),
  dayFrom: DayText,
  dayTo: DayText,
  postId: PostId.nullable(),
  note: z.string().max(800),
  /** A place at most once. */
  participants: z
    .array(Participants)
    .min(1)
    .max(400)
    .refine((all) => new Set(all.map(placeKey)).size === all.length, 'a place at most once'),
})
export type ReachEventContent = z.infer<typeof ReachEventContent>

export const ReachEvent = ReachEventContent.extend({ id: ReachEventId, enteredAt: InstantText })
export type ReachEvent = z.infer<typeof ReachEvent>

/** Tells a place from another. */
export function placeKey({ county, municipality, abroad }: Omit<Participants, 'value'>): string {
  return abroad ? 'abroad' : (municipality ?? county ?? 'unknown')
}

/** Tells an event from another: by its days and by what it is called, however that is written. */
export function eventKey({ name, dayFrom, dayTo }: Pick<ReachEvent, 'name' | 'dayFrom' | 'dayTo'>): string {
  return [dayFrom, dayTo, foldText(name)].join(' ')
}

/** What was typed: how many there were in all, if that was counted, and how many of them came from each place. */
export interface TypedParticipants {
  readonly total: number | null
  readonly places: readonly Participants[]
}

/**
 * The participants by place, those whose place nobody asked for among them. Where the total was counted, what the places leave of it is
 * from nobody knows where; null: the places hold more than the total.
 */
export function participantsOf({ total, places }: TypedParticipants): Participants[] | null {
  const placed = places.reduce((sum, { value }) => sum + value, 0)
  const left = total === null ? 0 : total - placed
  if (left < 0) return null
  if (left === 0 && places.length > 0) return [...places]
  const unknown = places.find((place) => placeKey(place) === 'unknown')
  const others = places.filter((place) => place !== unknown)
  return [...others, { ...nowhere, value: left + (unknown?.value ?? 0) }]
}

/** From where is not known. */
export const nowhere = { county: null, municipality: null, abroad: false } as const

/** How many took part. */
export function totalOf(participants: readonly Participants[]): number {
  return participants.reduce((sum, { value }) => sum + value, 0)
}
