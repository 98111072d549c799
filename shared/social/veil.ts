import { z } from 'zod'
import { countGraphemes } from './graphemes.ts'
import type { NetworkLimits } from './limits.ts'

/** What stands between a post and its readers until they press, where a network has that. */
export const Veil = z.object({
  /** Said in place of the text: "Om kriget i Ukraina"; '' for none. */
  warning: z.string().max(100),
  /** The images are hidden. */
  sensitive: z.boolean(),
})
export type Veil = z.infer<typeof Veil>

/** Mastodon counts the warning with the text (app/validators/status_length_validator.rb). */
export function roomBeside(limit: NetworkLimits, veil: Veil | undefined): NetworkLimits {
  if (veil === undefined || veil.warning === '') return limit
  return { ...limit, text: Math.max(0, limit.text - countGraphemes(veil.warning.trim())) }
}
