import { z } from 'zod'

/** What becomes of the program when its window is closed: it stays for the schedule, or it quits. */
export const closingWays = ['stay', 'quit'] as const

/** How the program behaves on this computer, whichever workspace is open. */
export const ProgramSettings = z.object({
  /** As the operating system has it: whoever switches it off there has switched it off. */
  startAtLogin: z.boolean(),
  onClose: z.enum(closingWays),
  /** While something is sent, or is due in a moment. */
  keepAwake: z.boolean(),
  /** Whether starting at login has been offered, and taken or declined. */
  loginOffered: z.boolean(),
})
export type ProgramSettings = z.infer<typeof ProgramSettings>

/** What is kept in the program's own folder; whether it starts at login is the system's to say. */
export const KeptProgramSettings = ProgramSettings.omit({ startAtLogin: true }).extend({
  /** Whether it has been said once that the program stays when its window is closed. */
  toldOfStaying: z.boolean(),
})
export type KeptProgramSettings = z.infer<typeof KeptProgramSettings>

export const defaultProgramSettings: KeptProgramSettings = {
  onClose: 'stay',
  keepAwake: true,
  loginOffered: false,
  toldOfStaying: false,
}
