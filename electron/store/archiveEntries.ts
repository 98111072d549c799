import { asc, desc, eq, sql } from 'drizzle-orm'
import { ArchiveCounts } from '../../shared/archive/manifest.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { archiveEntries } from './schema.ts'

/** What the database knows of an entry of the archive. */
export type ArchiveRow = typeof archiveEntries.$inferSelect

/**
 * Publications that are over and of which something went, or may have, without an entry yet. What is in the air of one that was
 * cancelled is waited for.
 */
export function listUnarchived(database: Database): PublicationId[] {
  return database
    .all<{ id: PublicationId }>(sql`
      SELECT p.id FROM publications p
       WHERE p.state IN ('done', 'failed', 'cancelled')
         AND NOT EXISTS (SELECT 1 FROM archive_entries a WHERE a.publication_id = p.id)
         AND (EXISTS (SELECT 1 FROM receipts r WHERE r.publication_id = p.id)
           OR EXISTS (SELECT 1 FROM renderings r JOIN deliveries d ON d.publication_id = r.publication_id
                       WHERE d.publication_id = p.id AND d.state IN ('sent', 'bounced', 'in-doubt', 'tried'))
           OR EXISTS (SELECT 1 FROM publication_steps s WHERE s.publication_id = p.id AND s.phase IN ('done', 'in-doubt')
                       AND json_extract(s.content, '$.kind') = 'post'))
         AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.publication_id = p.id AND d.state = 'sending')
         AND NOT EXISTS (SELECT 1 FROM publication_steps s WHERE s.publication_id = p.id AND s.phase = 'begun')
       ORDER BY p.id`)
    .map(({ id }) => id)
}

/**
 * Entries of posts on networks of which something may be known that does not stand there: asked about, deleted, or so new that
 * somebody may have edited them. What is changed later than that is found when the entry is handed out.
 *
 * @param since when a post is no longer new
 */
export function listPostsAstir(database: Database, since: string): Set<PublicationId> {
  const rows = database.all<{ id: PublicationId }>(sql`
    SELECT DISTINCT a.publication_id AS id FROM archive_entries a JOIN publication_steps s ON s.publication_id = a.publication_id
     WHERE s.settled_at > ${since} OR s.removed_at > a.latest_at
        OR EXISTS (SELECT 1 FROM figure_looks l WHERE l.step_id = s.id AND l.at > a.latest_at)`)
  return new Set(rows.map(({ id }) => id))
}

/** The latest first. */
export function listArchiveRows(database: Database): ArchiveRow[] {
  return database.select().from(archiveEntries).orderBy(desc(archiveEntries.publicationId)).all().map(toRow)
}

export function readArchiveRow(database: Database, id: PublicationId): ArchiveRow | undefined {
  const row = database.select().from(archiveEntries).where(eq(archiveEntries.publicationId, id)).get()
  return row === undefined ? undefined : toRow(row)
}

/** With every state that rows of the ledger have today, so that the counts of an old entry and of now can be compared. */
function toRow(row: ArchiveRow): ArchiveRow {
  return { ...row, counts: ArchiveCounts.parse(row.counts) }
}

export function insertArchiveRow(database: Database, row: ArchiveRow): void {
  database.insert(archiveEntries).values(row).run()
}

/** An addendum is the latest of the chain from now on. */
export function noteAddendum(
  database: Database,
  id: PublicationId,
  latest: Pick<ArchiveRow, 'latestSha256' | 'latestAt' | 'addenda' | 'counts' | 'lacksPdf' | 'postsSha256'>,
): void {
  database.update(archiveEntries).set(latest).where(eq(archiveEntries.publicationId, id)).run()
}

/** Letters whose PDF is still to be made, the oldest first. */
export function listLackingPdf(database: Database, most: number): ArchiveRow[] {
  return database
    .select()
    .from(archiveEntries)
    .where(eq(archiveEntries.lacksPdf, true))
    .orderBy(asc(archiveEntries.publicationId))
    .limit(most)
    .all()
    .map(toRow)
}
