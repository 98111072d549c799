import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PostId } from '../../shared/contract/scalars.ts'

const fileName = 'openPosts.json'

const Pixels = z.number().int().min(-100_000).max(100_000)
const OpenPost = z.object({
  id: PostId,
  ...{ x: Pixels, y: Pixels, width: Pixels.positive(), height: Pixels.positive() },
  ...{ isMaximized: z.boolean(), isFullScreen: z.boolean() },
})
/** A post that has a window of its own, and how that stands. */
export type OpenPost = z.infer<typeof OpenPost>

/** Nobody works in more at once; a file that says so was written by somebody else. */
const most = 20
const OpenPosts = z.object({ folder: z.string(), posts: z.array(OpenPost).max(most) })
/** The posts of a workspace that have windows of their own. */
export type OpenPosts = z.infer<typeof OpenPosts>

/** Which ones stood open when the program was left; null where none did, or nobody can tell. */
export function readOpenPosts(userData: string): OpenPosts | null {
  try {
    return OpenPosts.parse(JSON.parse(readFileSync(join(userData, fileName), 'utf8')))
  } catch {
    return null
  }
}

/** Keeps which ones stand open, so that they come back at the next start. */
export function keepOpenPosts(userData: string, { folder, posts }: OpenPosts): void {
  const file = join(userData, fileName)
  try {
    writeFileSync(`${file}.new`, JSON.stringify({ folder, posts: posts.slice(-most) }, null, 2))
    renameSync(`${file}.new`, file)
  } catch {
    // A full disk: the next start opens what stood open the time before.
  }
}
