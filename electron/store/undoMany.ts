import { sql } from 'drizzle-orm'
import { type ChangeableField, changeableFields } from '../../shared/audience/contactChange.ts'
import { type ManyAct, noteChosen } from './chosenContacts.ts'
import type { Database } from './database.ts'
import { fieldAsSql } from './manyContacts.ts'
import { suppressionHash } from './suppressions.ts'

/** The acts over many that can be taken back. */
const undoable = ['contact.changed', 'contact.deleted', 'suppression.added'] as const
type Undoable = (typeof undoable)[number]

/** Columns that are set from an entry's "before"; tags are rows of their own. */
type Column = Exclude<ChangeableField, 'tags'>

/**
 * Takes an act over many contacts back, for those that are still as it left them in what it changed; who has been changed in
 * that since, deleted for good, or brought back, is left alone. One transaction, noted as an act of its own.
 *
 * @returns undefined where no such act has the number
 */
export function undoMany(
  database: Database,
  identityKey: string,
  batch: number,
  act: ManyAct,
): { readonly undone: number; readonly kept: number } | undefined {
  const { $client } = database
  return database.transaction(
    () => {
      const noted = $client
        .prepare('SELECT action, count(*) AS entries FROM audit_entries WHERE batch = ? GROUP BY action')
        .all(batch) as { readonly action: Undoable; readonly entries: number }[]
      const [first] = noted
      if (noted.length !== 1 || first === undefined || !undoable.includes(first.action)) return undefined
      $client.exec('CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY, entry INTEGER, before TEXT)')
      const undone = {
        'contact.changed': () => putBack(database, batch, act),
        'contact.deleted': () => restore(database, batch, act),
        'suppression.added': () => lift(database, identityKey, batch, act),
      }[first.action]()
      $client.exec('DROP TABLE chosen')
      return { undone, kept: first.entries - undone }
    },
    { behavior: 'immediate' },
  )
}

function putBack(database: Database, batch: number, act: ManyAct): number {
  const { $client } = database
  const fields = fieldsOf(database, batch)
  const asLeft = fields.map((field) => `json_extract(details, '$.after.${field}') IS ${fieldAsSql(field)}`)
  choose(database, batch, ['contacts.deleted_at IS NULL', ...asLeft])
  const columns = fields.filter((field): field is Column => field !== 'tags')
  const was = (field: Column) => `json_extract(chosen.before, '$.${field}')`
  const sets = columns.flatMap((field) => {
    const column = fieldAsSql(field).replace('contacts.', '')
    const set = `${column} = ${was(field)}`
    return field === 'role' || field === 'organisation' ? [set, `${column}_key = fold(${was(field)})`] : [set]
  })
  $client
    .prepare(
      `UPDATE contacts SET ${['updated_at = ?', ...sets].join(', ')} FROM chosen WHERE contacts.id = chosen.id`,
    )
    .run(act.at)
  if (fields.includes('tags')) {
    $client.exec(`
      DELETE FROM contact_tags WHERE contact_id IN (SELECT id FROM chosen);
      INSERT INTO contact_tags (contact_id, tag, tag_key)
        SELECT chosen.id, value, fold(value) FROM chosen, json_each(chosen.before, '$.tags');`)
  }
  const details = `(SELECT json_object('values', json_object('undo', batch), 'before', details -> 'after', 'after', details -> 'before')
    FROM audit_entries WHERE audit_entries.id = chosen.entry)`
  return noteChosen(database, 'contact.changed', act, details)
}

function restore(database: Database, batch: number, act: ManyAct): number {
  choose(database, batch, ['contacts.deleted_at = audit_entries.at'])
  database.$client.exec('UPDATE contacts SET deleted_at = NULL WHERE id IN (SELECT id FROM chosen)')
  return noteChosen(database, 'contact.restored', act)
}

function lift(database: Database, identityKey: string, batch: number, act: ManyAct): number {
  const { $client } = database
  choose(database, batch, ["contacts.suppressed = 'by-hand'"])
  const remove = $client.prepare(
    "DELETE FROM suppressions WHERE email_hash = ? AND reason = 'by-hand' AND at = (SELECT at FROM audit_entries WHERE id = ?)",
  )
  const leave = $client.prepare('DELETE FROM chosen WHERE id = ?')
  const rows = database.all<{ readonly id: number; readonly entry: number; readonly key: string }>(
    sql`SELECT chosen.id, entry, email_key AS key FROM chosen JOIN contacts ON contacts.id = chosen.id`,
  )
  for (const { id, entry, key } of rows) {
    if (remove.run(suppressionHash(identityKey, key), entry).changes === 0) leave.run(id)
  }
  $client.exec('UPDATE contacts SET suppressed = NULL WHERE id IN (SELECT id FROM chosen)')
  return noteChosen(database, 'suppression.lifted', act)
}

/** The contacts of the act's entries for which all that is asked holds, each with its entry. */
function choose({ $client }: Database, batch: number, asked: readonly string[]): void {
  $client
    .prepare(
      `INSERT INTO chosen (id, entry, before) SELECT contacts.id, audit_entries.id, details -> 'before'
      FROM audit_entries JOIN contacts ON contacts.id = contact_id WHERE batch = ? AND ${asked.join(' AND ')}`,
    )
    .run(batch)
}

/** The fields that the act changed: all its entries name the same. */
function fieldsOf({ $client }: Database, batch: number): ChangeableField[] {
  const named = $client
    .prepare(`SELECT DISTINCT key FROM audit_entries, json_each(details, '$.before') WHERE batch = ?`)
    .pluck()
    .all(batch)
  return changeableFields.filter((field) => named.includes(field))
}
