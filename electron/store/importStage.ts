import type { ContactContent, SuppressionReason } from '../../shared/audience/contact.ts'
import {
  type ContactImportReport,
  mostRejected,
  type RejectedRow,
} from '../../shared/contract/contactImport.ts'
import type { ContactId, ImportId } from '../../shared/contract/scalars.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { remembering } from '../../shared/text/remembering.ts'
import type { Database } from './database.ts'

/**
 * What is known of an import before it is carried out: a table of rows to be written and one of rows rejected, in SQLite's
 * temporary database, which is a file that nobody else sees and that goes with the connection. So an import takes no more
 * memory for a million rows than for a thousand, and the workspace itself is written to in one short transaction.
 */
export interface ImportStage {
  /** Rows are put here in one go, many at a time. */
  inOneGo(work: () => void): void
  has(emailKey: string): boolean
  /** false where a row before it has the same address. */
  keep(row: StagedRow): boolean
  reject(row: RejectedRow, cells: readonly string[]): void
  counts(): StageCounts
  /** The first rejected rows, in the file's order. */
  rejected(): RejectedRow[]
  reasons(): ContactImportReport['reasons']
  /** @throws StageOutdated where somebody has changed what the rows were compared with */
  carryOut(entry: CarryOut): ImportId
}

/** A row as it will be: of somebody new, or of somebody known. */
export interface StagedRow {
  readonly emailKey: string
  readonly content: ContactContent
  readonly suppressed: SuppressionReason | null
  /** null for somebody new. */
  readonly known: KnownRow | null
  readonly isUnchanged: boolean
}

export interface KnownRow {
  readonly id: ContactId
  readonly content: ContactContent
  readonly deleted: boolean
  /** Differs once somebody has changed the contact. */
  readonly stamp: string
}

export interface StageCounts {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly suppressed: number
  readonly rejected: number
}

export interface CarryOut {
  /** Notes the import, and is given its number. */
  readonly note: (counts: StageCounts) => ImportId
  readonly at: string
  /** Called often; what it throws takes everything back. @param share of the writing, from 0 to 1 */
  readonly onShare: (share: number) => void
}

/** The contacts were changed while the file was read: what was compared must be compared again. */
export class StageOutdated extends Error {}

/** Rows written by one statement: a progress bar that moves, and a cancel that is heard. */
const slice = 5_000

/** Begins anew: what an import before it has left goes. */
export function openImportStage(database: Database, headings: readonly string[]): ImportStage {
  const client = database.$client
  client.pragma('temp_store = FILE')
  dropImportStage(database)
  client.exec(`
    CREATE TEMP TABLE import_headings (headings TEXT);
    CREATE TEMP TABLE import_rows (
      seq INTEGER PRIMARY KEY, email_key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
      known_id INTEGER, known_stamp TEXT, before TEXT, renamed INTEGER,
      email TEXT, name TEXT, role TEXT, organisation TEXT, municipality TEXT, county TEXT, language TEXT,
      consent TEXT, consent_source TEXT, consent_date TEXT, notes TEXT, role_key TEXT, organisation_key TEXT,
      suppressed TEXT
    );
    CREATE TEMP TABLE import_tags (
      seq INTEGER NOT NULL, tag TEXT NOT NULL, tag_key TEXT NOT NULL, PRIMARY KEY (seq, tag)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE import_rejected (row INTEGER, "column" TEXT, reason TEXT, value TEXT, cells TEXT);
  `)
  client.prepare('INSERT INTO temp.import_headings VALUES (?)').run(JSON.stringify(headings))
  client.pragma('temp.journal_mode = OFF')
  // 20 MB: most of a hundred thousand people; what is more goes to the disk.
  client.pragma('temp.cache_size = -20000')
  const suppressionsBefore = suppressionsMark(database)
  const insertRow = client.prepare(
    `INSERT OR IGNORE INTO temp.import_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const findRow = client.prepare('SELECT 1 FROM temp.import_rows WHERE email_key = ?')
  const insertTag = client.prepare('INSERT INTO temp.import_tags VALUES (?, ?, ?)')
  const insertRejected = client.prepare('INSERT INTO temp.import_rejected VALUES (?, ?, ?, ?, ?)')
  const fold = remembering(foldText)
  const counts = { added: 0, updated: 0, unchanged: 0, suppressed: 0, rejected: 0 }
  let seq = 0

  return {
    inOneGo: (work) => client.transaction(work)(),

    has: (emailKey) => findRow.get(emailKey) !== undefined,

    keep({ emailKey, content, suppressed, known, isUnchanged }) {
      const { email, name, role, organisation, municipality, county, language, tags, notes } = content
      const { consent, consentSource, consentDate } = content
      const kind = known === null ? 'add' : isUnchanged ? 'unchanged' : known.deleted ? 'restore' : 'update'
      seq += 1
      const isNew =
        kind === 'unchanged'
          ? insertRow.run(seq, emailKey, kind, ...nothingToWrite)
          : insertRow.run(
              ...[seq, emailKey, kind, known?.id ?? null, known?.stamp ?? null],
              ...[known === null ? null : JSON.stringify(known.content), isRenamed(known, content)],
              ...[email, name, role, organisation, municipality, county, language],
              ...[consent, consentSource, consentDate, notes, fold(role), fold(organisation), suppressed],
            )
      if (isNew.changes === 0) return false
      if (kind !== 'unchanged') for (const tag of tags) insertTag.run(seq, tag, fold(tag))
      if (suppressed !== null) counts.suppressed += 1
      if (kind === 'unchanged') counts.unchanged += 1
      else if (kind === 'update') counts.updated += 1
      else counts.added += 1
      return true
    },

    reject({ row, column, reason, value }, cells) {
      counts.rejected += 1
      insertRejected.run(row, column, reason, value, JSON.stringify(cells))
    },

    counts: () => ({ ...counts }),

    rejected: () =>
      client
        .prepare('SELECT row, "column", reason, value FROM temp.import_rejected ORDER BY row, rowid LIMIT ?')
        .all(mostRejected) as RejectedRow[],

    reasons: () =>
      client
        .prepare(
          `SELECT reason, count(*) AS count, min(row) AS row FROM temp.import_rejected
          GROUP BY reason ORDER BY count(*) DESC, min(row)`,
        )
        .all() as ContactImportReport['reasons'],

    carryOut({ note, at, onShare }) {
      const work = client.transaction(() => {
        requireAsCompared(database, suppressionsBefore)
        const importId = note({ ...counts })
        const base = lastContactId(database)
        const statements = writeStatements.map((text) => client.prepare(text))
        for (let from = 0; from < seq; from += slice) {
          onShare(from / seq)
          for (const statement of statements) statement.run({ importId, at, base, from, to: from + slice })
        }
        onShare(1)
        return importId
      })
      return work.immediate()
    },
  }
}

/** What the latest import rejected. */
export interface RejectedRows {
  readonly headings: readonly string[]
  /** Every row with its cells, in the file's order; no other statement of the connection may be run between two. */
  readonly rows: Generator<RejectedRow & { readonly cells: readonly string[] }>
}

/** undefined where no import has been made by this connection, or it has been forgotten. */
export function readRejected(database: Database): RejectedRows | undefined {
  const client = database.$client
  const isThere = client.prepare("SELECT 1 FROM temp.sqlite_schema WHERE name = 'import_headings'").get()
  if (isThere === undefined) return undefined
  const headings = client.prepare('SELECT headings FROM temp.import_headings').pluck().get()
  const rows = client.prepare('SELECT * FROM temp.import_rejected ORDER BY row, rowid').iterate()
  return { headings: JSON.parse(String(headings)) as string[], rows: withCells(rows) }
}

function* withCells(rows: IterableIterator<unknown>): Generator<RejectedRow & { cells: readonly string[] }> {
  for (const row of rows as IterableIterator<RejectedRow & { cells: string }>) {
    yield { ...row, cells: JSON.parse(row.cells) as string[] }
  }
}

/** Forgets what an import that is over has left, which is of people. */
export function dropImportStage(database: Database): void {
  for (const table of ['import_headings', 'import_rows', 'import_tags', 'import_rejected']) {
    database.$client.exec(`DROP TABLE IF EXISTS temp.${table}`)
  }
}

const nothingToWrite: readonly null[] = Array.from({ length: 18 }, () => null)

/** 1 where something changes that the search's index holds: its triggers are costly, and tags alone do not call for them. */
function isRenamed(known: KnownRow | null, { name, role, organisation }: ContactContent): number {
  if (known === null) return 0
  const before = known.content
  return Number(before.name !== name || before.role !== role || before.organisation !== organisation)
}

/** New contacts get the ids after the last one in their order in the file, so that their tags need not look them up. */
function lastContactId(database: Database): number {
  const row = database.$client
    .prepare("SELECT seq FROM sqlite_sequence WHERE name = 'contacts'")
    .pluck()
    .get()
  return typeof row === 'number' ? row : 0
}

function suppressionsMark(database: Database): string {
  const mark = database.$client.prepare(
    'SELECT count(*) || max(at) || min(reason) || max(rowid) FROM suppressions',
  )
  return String(mark.pluck().get())
}

/** The transaction that writes begins with this: nobody known has been changed, and nobody new has come in the meantime. */
function requireAsCompared(database: Database, suppressionsBefore: string): void {
  const changed = database.$client
    .prepare(
      `SELECT EXISTS (
        SELECT 1 FROM temp.import_rows AS r LEFT JOIN contacts AS c ON c.id = r.known_id
        WHERE r.known_id IS NOT NULL AND (c.updated_at || coalesce(c.deleted_at, '')) IS NOT r.known_stamp
      ) OR EXISTS (
        SELECT 1 FROM temp.import_rows AS r JOIN contacts AS c ON c.email_key = r.email_key WHERE r.kind = 'add'
      )`,
    )
    .pluck()
    .get()
  if (changed === 1 || suppressionsMark(database) !== suppressionsBefore) throw new StageOutdated()
}

/** In this order, for every slice of the rows. */
const writeStatements = [
  `INSERT INTO contacts (id, email, email_key, name, role, organisation, municipality, county, language, consent,
    consent_source, consent_date, notes, role_key, organisation_key, suppressed, import_id, created_at, updated_at)
  SELECT $base + seq, email, email_key, name, role, organisation, municipality, county, language, consent,
    consent_source, consent_date, notes, role_key, organisation_key, suppressed, $importId, $at, $at
  FROM temp.import_rows WHERE kind = 'add' AND seq > $from AND seq <= $to ORDER BY seq`,

  `INSERT INTO import_changes (import_id, contact_id, before, was_deleted)
  SELECT $importId, known_id, before, kind = 'restore'
  FROM temp.import_rows WHERE known_id IS NOT NULL AND seq > $from AND seq <= $to`,

  `UPDATE contacts SET municipality = r.municipality, county = r.county, language = r.language, consent = r.consent,
    consent_source = r.consent_source, consent_date = r.consent_date, notes = r.notes, suppressed = r.suppressed,
    updated_at = $at, deleted_at = NULL
  FROM temp.import_rows AS r WHERE contacts.id = r.known_id AND r.seq > $from AND r.seq <= $to`,

  `UPDATE contacts SET name = r.name, role = r.role, organisation = r.organisation, role_key = r.role_key,
    organisation_key = r.organisation_key
  FROM temp.import_rows AS r WHERE contacts.id = r.known_id AND r.renamed = 1 AND r.seq > $from AND r.seq <= $to`,

  `DELETE FROM contact_tags WHERE contact_id IN
    (SELECT known_id FROM temp.import_rows WHERE known_id IS NOT NULL AND seq > $from AND seq <= $to)`,

  `INSERT INTO contact_tags (contact_id, tag, tag_key)
  SELECT coalesce(r.known_id, $base + r.seq), t.tag, t.tag_key
  FROM temp.import_tags AS t JOIN temp.import_rows AS r ON r.seq = t.seq
  WHERE t.seq > $from AND t.seq <= $to`,
]
