import { z } from 'zod'
import { ProgramSettings } from '../program/programSettings.ts'
import { procedure } from './procedure.ts'
import { Nothing } from './scalars.ts'

/** The program on this computer: kept beside the workspaces and not in one. */
export const programContract = {
  'program.settings': procedure(Nothing, ProgramSettings),
  /** Changes what is named and leaves the rest. */
  'program.save': procedure(z.object(ProgramSettings.shape).partial(), ProgramSettings),
}
