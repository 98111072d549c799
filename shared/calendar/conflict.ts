import { z } from 'zod'
import { PublicationId, WallTimeText } from '../contract/scalars.ts'

/** A publication that another one comes too close to. */
const Neighbour = z.object({ id: PublicationId, postTitle: z.string(), wallTime: WallTimeText })

/**
 * What speaks against a time. Nothing of it stops anybody: the officer may know better.
 * red-day: nobody works. squeeze-day: a working day between two free ones. eve-afternoon: many have gone home. night: between the
 * workspace's hours.
 * letters-close: another newsletter reaches the same people within a few days. channel-close: the channel has another within the hour.
 */
export const Conflict = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['red-day', 'squeeze-day', 'eve-afternoon']) }),
  z.object({ kind: z.literal('night'), from: z.number().int(), until: z.number().int() }),
  z.object({ kind: z.literal('letters-close'), other: Neighbour, days: z.number().int() }),
  z.object({ kind: z.literal('channel-close'), other: Neighbour, minutes: z.number().int() }),
])
export type Conflict = z.infer<typeof Conflict>
