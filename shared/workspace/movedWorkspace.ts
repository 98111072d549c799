import { z } from 'zod'

/** Of the file's own layout; a program that reads 1 refuses what is above it. */
export const movedFormatVersion = 1
export const movedExtension = 'rundbrev'
export const movedManifestName = 'manifest.json'

const count = z.int().nonnegative()

/** How much is in a workspace, for whoever decides whether it is the right one. */
export const MovedCounts = z.object({
  posts: count,
  contacts: count,
  publications: count,
  images: count,
  archived: count,
})
export type MovedCounts = z.infer<typeof MovedCounts>

/** What a moved workspace's file says of itself, and holds: the first part of it. */
export const MovedManifest = z.object({
  format: z.literal('rundbrev-workspace'),
  formatVersion: z.int().positive(),
  /** Of the database (store/database.ts). */
  schemaVersion: z.int().positive(),
  /** When it was exported, ISO 8601, UTC. */
  at: z.string().max(40),
  counts: MovedCounts,
  parts: z
    .array(
      z.object({
        name: z.string().min(1).max(1000),
        bytes: z.int().nonnegative(),
        /** Hex. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(65_000),
})
export type MovedManifest = z.infer<typeof MovedManifest>

/**
 * Whether a part may lie in a workspace under this name: the database, an image by its hash, an archive entry's file, a journal of
 * what has been sent. Whatever else a file holds is not put on a disk: no path out of the folder (".."), none that another system
 * reads differently ("\", "C:", a name that ends in a dot, "NUL").
 */
export function isMovedName(name: string): boolean {
  if (name === 'rundbrev.db' || name === 'outbox/sending.json') return true
  if (/^assets\/[0-9a-f]{64}$/.test(name) || /^outbox\/\d{1,15}\.journal$/.test(name)) return true
  const [top, year, ...within] = name.split('/')
  if (top !== 'archive' || !/^\d{4}$/.test(year ?? '') || within.length < 2 || within.length > 8) return false
  return within.every(isPlainName)
}

function isPlainName(name: string): boolean {
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  return !isReserved && /^[^\u0000-\u001f\u007f\\/:*?"<>|]{1,200}$/.test(name) && !/^\.+$|[. ]$/.test(name)
}
