import { z } from 'zod'
import { procedure } from './procedure.ts'
import { InstantText, Nothing } from './scalars.ts'

/** How the program fares on this computer. */
export const SupportState = z.object({
  /** Started with as little as possible: nothing is sent, fetched or counted by itself. */
  isSafe: z.boolean(),
  /** How many times in a row the program has ended, or its window has fallen over, without being asked to. */
  unexpectedEnds: z.int(),
  /** The window fell over and was opened anew, and nobody has said that they have seen it. */
  fellOver: z.boolean(),
  /** Until when a more careful log is kept; null: none is. */
  detailedUntil: InstantText.nullable(),
})
export type SupportState = z.infer<typeof SupportState>

/** Something in the window that failed, as the page tells it; main takes out of it what tells of people. */
export const WindowFault = z.object({
  name: z.string().max(60),
  message: z.string().max(1000),
  stack: z.string().max(8000),
})
export type WindowFault = z.infer<typeof WindowFault>

/** What is done when something is wrong with the program itself. */
export const supportContract = {
  'program.support': procedure(Nothing, SupportState),
  /** What somebody who helps needs to know, without people and secrets; see program/redact.ts. */
  'program.diagnosis': procedure(Nothing, z.object({ text: z.string() })),
  /** Saves a text as it has been shown. `file` null: dismissed. */
  'program.saveText': procedure(
    z.object({ kind: z.enum(['diagnosis', 'check']), text: z.string().max(1_000_000) }),
    z.object({ file: z.string().nullable() }),
  ),
  /** Keeps a more careful log for an hour from now, or no longer. */
  'program.keepDetailedLog': procedure(z.object({ on: z.boolean() }), SupportState),
  'program.logFault': procedure(WindowFault, Nothing),
  /** Says that it has been seen that the program or its window ended unasked. */
  'program.endsSeen': procedure(Nothing, SupportState),
  /** Starts the program anew, safely or as usual. What is in the air is finished first. */
  'program.restart': procedure(z.object({ safely: z.boolean() }), Nothing),
}
