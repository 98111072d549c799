import { z } from 'zod'

/** Where somebody was seen or heard who does not publish there themselves. */
export const mediaKinds = ['newspaper', 'radio', 'tv', 'web', 'magazine'] as const
export const MediaKind = z.enum(mediaKinds)
export type MediaKind = z.infer<typeof MediaKind>
