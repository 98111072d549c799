import { z } from 'zod'
import { InstantText } from '../contract/scalars.ts'

/** What becomes of the program when its window is closed: it stays for the schedule, or it quits. */
export const closingWays = ['stay', 'quit'] as const

/** What becomes of newer versions: nobody looks for them; they are told of and fetched when somebody says so; they are fetched at once. */
export const updateWays = ['off', 'ask', 'auto'] as const
export type UpdateWay = (typeof updateWays)[number]

/** How the program behaves on this computer, whichever workspace is open. */
export const ProgramSettings = z.object({
  /** As the operating system has it: whoever switches it off there has switched it off. */
  startAtLogin: z.boolean(),
  onClose: z.enum(closingWays),
  /** While something is sent, or is due in a moment. */
  keepAwake: z.boolean(),
  updates: z.enum(updateWays),
  /** Whether starting at login has been offered, and taken or declined. */
  loginOffered: z.boolean(),
})
export type ProgramSettings = z.infer<typeof ProgramSettings>

/** When it was asked last whether there is a newer version, and whether there was an answer. */
export const UpdatesAsked = z.object({ at: InstantText, answered: z.boolean() })
export type UpdatesAsked = z.infer<typeof UpdatesAsked>

/** What is kept in the program's own folder; whether it starts at login is the system's to say. */
export const KeptProgramSettings = ProgramSettings.omit({ startAtLogin: true }).extend({
  /** Whether it has been said once that the program stays when its window is closed. */
  toldOfStaying: z.boolean(),
  updatesAsked: UpdatesAsked.nullable(),
})
export type KeptProgramSettings = z.infer<typeof KeptProgramSettings>

export const defaultProgramSettings: KeptProgramSettings = {
  onClose: 'stay',
  keepAwake: true,
  updates: 'ask',
  loginOffered: false,
  toldOfStaying: false,
  updatesAsked: null,
}
