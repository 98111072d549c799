import { z } from 'zod'
import { PolicyReading } from '../program/policy.ts'
import { ProgramSettings } from '../program/programSettings.ts'
import { WindowSeen } from '../security/windowSeen.ts'
import { procedure } from './procedure.ts'
import { Nothing } from './scalars.ts'

/** The program on this computer: kept beside the workspaces and not in one. */
export const programContract = {
  /** What Electron has really given the pages of the program, the newest last. */
  'program.hardening': procedure(Nothing, z.object({ windows: z.array(WindowSeen) })),
  'program.settings': procedure(Nothing, ProgramSettings),
  /** What the organisation has decided for every user of this computer, and what has become of its file. */
  'program.policy': procedure(Nothing, PolicyReading),
  /** Shows the system's print dialogue for what the window shows; false when dismissed. */
  'desktop.printWindow': procedure(Nothing, z.object({ printed: z.boolean() })),
  /** Changes what is named and leaves the rest. */
  'program.save': procedure(z.object(ProgramSettings.shape).partial(), ProgramSettings),
}
