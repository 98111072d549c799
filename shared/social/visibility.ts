import { z } from 'zod'
import type { Network } from './network.ts'

/** Who sees a post on Mastodon, in its own words (docs.joinmastodon.org/entities/Status, "visibility"); never one person alone. */
export const visibilities = ['public', 'unlisted', 'private'] as const
export const Visibility = z.enum(visibilities)
export type Visibility = z.infer<typeof Visibility>

/** Whether a post's readers are chosen with it. Elsewhere all that an account publishes is everybody's. */
export function hasVisibility(network: Network): boolean {
  return network === 'mastodon'
}
