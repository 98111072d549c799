import { z } from 'zod'
import { InstantText } from '../contract/scalars.ts'

/** Everything stands still in a workspace: since when, and who said so. */
export const PausedAll = z.object({ since: InstantText, by: z.string() })
export type PausedAll = z.infer<typeof PausedAll>
