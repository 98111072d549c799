import { z } from 'zod'
import { InstantText } from '../contract/scalars.ts'

/** A post out there, as its network knows it. */
export const RemotePost = z.object({
  id: z.string(),
  url: z.string().nullable(),
  /** When the network says that it was published. */
  at: InstantText,
  /** What tells this version from an edited one: Bluesky's cid; null where a network has no such thing. */
  version: z.string().nullable(),
})
export type RemotePost = z.infer<typeof RemotePost>

/** A network's own figure under its own name, with its definition: figures of different names are never added up. */
export const RemoteFigure = z.object({ name: z.string(), definition: z.string(), value: z.number().min(0) })
export type RemoteFigure = z.infer<typeof RemoteFigure>
