import { sql } from 'drizzle-orm'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'

/** What SQLite says of its own file: [] where all is well. At most a hundred lines. */
export function integrityFaults(database: Database): string[] {
  const rows = database.$client.pragma('integrity_check') as { integrity_check: string }[]
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
}

/** Rows that refer to rows which are not there, counted by the table they are in. */
export function referenceFaults(database: Database): { readonly table: string; readonly rows: number }[] {
  const rows = database.$client.pragma('foreign_key_check') as { table: string }[]
  return [...Map.groupBy(rows, ({ table }) => table)].map(([table, of]) => ({ table, rows: of.length }))
}

/** Publications whose rows cannot be as they are. */
export interface LedgerFault {
  readonly id: PublicationId
  readonly title: string
  readonly rows: number
}

/** Over, with rows that still say that they wait: nobody will ever send them, and nobody has decided that. */
export function endedWithRowsOpen(database: Database): LedgerFault[] {
  return database.all<LedgerFault>(sql`
    SELECT p.id, o.title, count(*) AS rows
      FROM publications p JOIN posts o ON o.id = p.post_id JOIN deliveries d ON d.publication_id = p.id
     WHERE p.state = 'failed' AND d.state IN ('queued', 'deferred', 'sending')
     GROUP BY p.id`)
}

/** Rows that have their answer, without the time of it. */
export function settledWithoutTime(database: Database): LedgerFault[] {
  return database.all<LedgerFault>(sql`
    SELECT p.id, o.title, count(*) AS rows
      FROM deliveries d JOIN publications p ON p.id = d.publication_id JOIN posts o ON o.id = p.post_id
     WHERE d.state IN ('sent', 'rejected', 'suppressed', 'in-doubt', 'tried') AND d.settled_at IS NULL
     GROUP BY p.id`)
}

/** Rows in the air of a publication that does not send. */
export function inTheAirOfNone(database: Database): LedgerFault[] {
  return database.all<LedgerFault>(sql`
    SELECT p.id, o.title, count(*) AS rows
      FROM deliveries d JOIN publications p ON p.id = d.publication_id JOIN posts o ON o.id = p.post_id
     WHERE d.state = 'sending' AND p.state IN ('draft', 'scheduled', 'missed', 'failed')
     GROUP BY p.id`)
}

/** The SHA-256 of every image that is kept, with what it was called. */
export function keptImages(database: Database): { readonly sha256: string; readonly name: string }[] {
  return database.all(sql`
    SELECT sha256, file_name AS name FROM assets
    UNION
    SELECT r.sha256, a.file_name FROM asset_renditions r JOIN assets a ON a.sha256 = r.source`)
}
