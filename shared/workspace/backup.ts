import { z } from 'zod'
import { InstantText, Sha256 } from '../contract/scalars.ts'

/**
 * Why a backup was made. automatic: by the clock; manual: somebody asked for it; before-upgrade: before the schema was brought to a newer
 * version; before-restore: what was there before another backup was put back.
 */
export const BackupKind = z.enum(['automatic', 'manual', 'before-upgrade', 'before-restore'])
export type BackupKind = z.infer<typeof BackupKind>

/** How much a database holds, in what an officer counts. */
export const BackupCounts = z.object({
  posts: z.int().nonnegative(),
  contacts: z.int().nonnegative(),
  publications: z.int().nonnegative(),
  /** Letters that a server has taken. */
  sent: z.int().nonnegative(),
})
export type BackupCounts = z.infer<typeof BackupCounts>

/** What a backup says of itself, inside its own file. */
export const BackupAbout = z.object({
  kind: BackupKind,
  at: InstantText,
  /** Version of the schema. */
  version: z.int().nonnegative(),
  counts: BackupCounts,
  /** SHA-256 of all that it holds of the workspace: two of the same were made with nothing changed in between. */
  contents: Sha256,
  /** The images that its posts need, which lie beside the database. */
  assets: z.array(Sha256),
})
export type BackupAbout = z.infer<typeof BackupAbout>

/** A backup in a workspace's folder, as its manifest tells of it. */
export const Backup = BackupAbout.omit({ assets: true }).extend({
  /** Its file's name without the ending. */
  name: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{6}Z(-\d+)?-[a-z-]+$/),
  bytes: z.int().nonnegative(),
  /** Of the whole file. */
  sha256: Sha256,
})
export type Backup = z.infer<typeof Backup>
