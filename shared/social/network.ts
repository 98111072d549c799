import { z } from 'zod'

export const networks = ['bluesky', 'mastodon', 'linkedin', 'facebook', 'x', 'instagram'] as const
export const Network = z.enum(networks)
export type Network = z.infer<typeof Network>
