import { z } from 'zod'

/** A part of a publication that an engine is given. */
export const HandoverId = z.number().int().positive().brand<'HandoverId'>()
export type HandoverId = z.infer<typeof HandoverId>

/**
 * preparing: the engine may have a list and a draft, and sends nothing. starting: the point of no return, committed before the engine
 * is asked to begin, or to begin at a time. scheduled: read back, it begins by itself. running, paused: as the engine says. over: its word has settled the rows; it is looked at now and then for what
 * comes back.
 */
export const handoverStates = ['preparing', 'starting', 'scheduled', 'running', 'paused', 'over'] as const
export type HandoverState = (typeof handoverStates)[number]
