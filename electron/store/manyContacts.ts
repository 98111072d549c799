import type { SQL } from 'drizzle-orm'
import type { ChangeableField } from '../../shared/audience/contactChange.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { type ManyAct, noteChosen, withChosen } from './chosenContacts.ts'
import type { Database } from './database.ts'
import { suppressionHash } from './suppressions.ts'

/** The columns that a change of many can set; their values, folded or not, are the caller's to know. */
export interface ManyColumns {
  readonly role?: string
  readonly organisation?: string
  readonly municipality?: string | null
  readonly county?: string | null
  readonly language?: string
  readonly consent?: string | null
  readonly consentSource?: string
  readonly consentDate?: string | null
}

export interface ManyChange {
  readonly columns: ManyColumns
  readonly addTags: readonly string[]
  readonly removeTags: readonly string[]
  /** Nobody gets more tags than so many. */
  readonly mostTags: number
}

/** A field of a contact as JSON within SQL, in the order of tags that the program has: by their letters' codes. */
const fieldSql: Readonly<Record<ChangeableField, string>> = {
  ...{ role: 'contacts.role', organisation: 'contacts.organisation', language: 'contacts.language' },
  ...{ municipality: 'contacts.municipality', county: 'contacts.county', consent: 'contacts.consent' },
  ...{ consentSource: 'contacts.consent_source', consentDate: 'contacts.consent_date' },
  tags: `json((SELECT json_group_array(tag ORDER BY tag) FROM contact_tags WHERE contact_id = contacts.id))`,
}

/** These fields of a contact as an object. */
export function fieldsAsJson(fields: readonly ChangeableField[]): string {
  return `json_object(${fields.map((field) => `'${field}', ${fieldSql[field]}`).join(', ')})`
}

export function fieldAsSql(field: ChangeableField): string {
  return fieldSql[field]
}

/**
 * Changes contacts alike, and notes for each what was changed. Nothing is written of a contact that is as it is to be already.
 *
 * @returns how many were changed; or, where some would have too many tags, how many would, and nothing is changed
 */
export function changeMany(
  database: Database,
  condition: SQL | undefined,
  { columns, addTags, removeTags, mostTags }: ManyChange,
  act: ManyAct,
): { readonly kind: 'changed' | 'too-many-tags'; readonly contacts: number } {
  const { $client } = database
  const tagged = addTags.length + removeTags.length > 0
  const fields = [...(Object.keys(columns) as (keyof ManyColumns)[]), ...(tagged ? (['tags'] as const) : [])]
  if (fields.length === 0) return { kind: 'changed', contacts: 0 }
  return withChosen(database, condition, () => {
    if (addTags.length > 0) {
      const tooMany = countTooManyTags(database, addTags, removeTags, mostTags)
      if (tooMany > 0) return { kind: 'too-many-tags', contacts: tooMany }
    }
    const asJson = fieldsAsJson(fields)
    const chosen = 'WHERE contacts.id IN (SELECT id FROM chosen)'
    $client.exec(`UPDATE chosen SET before = (SELECT ${asJson} FROM contacts WHERE contacts.id = chosen.id)`)
    for (const [field, value] of Object.entries(columns) as [keyof ManyColumns, string | null][]) {
      const column = fieldSql[field].replace('contacts.', '')
      const folded = field === 'role' || field === 'organisation' ? `, ${column}_key = fold(@value)` : ''
      $client
        .prepare(`UPDATE contacts SET ${column} = @value${folded} ${chosen} AND ${column} IS NOT @value`)
        .run({ value })
    }
    for (const tag of removeTags) {
      $client
        .prepare('DELETE FROM contact_tags WHERE tag_key = ? AND contact_id IN (SELECT id FROM chosen)')
        .run(foldText(tag))
    }
    for (const tag of addTags) {
      $client
        .prepare(
          `INSERT INTO contact_tags (contact_id, tag, tag_key) SELECT id, @tag, @key FROM chosen
          WHERE NOT EXISTS (SELECT 1 FROM contact_tags WHERE contact_id = chosen.id AND tag_key = @key)`,
        )
        .run({ tag, key: foldText(tag) })
    }
    $client.exec(
      `DELETE FROM chosen WHERE before = (SELECT ${asJson} FROM contacts WHERE contacts.id = chosen.id)`,
    )
    $client.prepare(`UPDATE contacts SET updated_at = ? ${chosen}`).run(act.at)
    const details = `json_object('before', json(chosen.before), 'after', ${asJson})`
    return { kind: 'changed', contacts: noteChosen(database, 'contact.changed', act, details) }
  })
}

function countTooManyTags(
  { $client }: Database,
  addTags: readonly string[],
  removeTags: readonly string[],
  most: number,
): number {
  const keys = (tags: readonly string[]) => JSON.stringify([...new Set(tags.map(foldText))])
  return $client
    .prepare(
      `SELECT count(*) FROM chosen WHERE json_array_length(@added) + (
        SELECT count(*) FROM contact_tags WHERE contact_id = chosen.id
        AND tag_key NOT IN (SELECT value FROM json_each(@added)) AND tag_key NOT IN (SELECT value FROM json_each(@removed))
      ) > @most`,
    )
    .pluck()
    .get({ added: keys(addTags), removed: keys(removeTags), most }) as number
}

/** @returns how many were deleted */
export function deleteMany(database: Database, condition: SQL | undefined, act: ManyAct): number {
  return withChosen(database, condition, () => {
    database.$client
      .prepare('UPDATE contacts SET deleted_at = ? WHERE id IN (SELECT id FROM chosen)')
      .run(act.at)
    return noteChosen(database, 'contact.deleted', act)
  })
}

/** Suppresses by hand whoever is not suppressed yet. @returns how many */
export function suppressMany(
  database: Database,
  identityKey: string,
  condition: SQL | undefined,
  act: ManyAct,
): number {
  const { $client } = database
  return withChosen(database, condition, () => {
    const known = $client.prepare('SELECT 1 FROM suppressions WHERE email_hash = ?').pluck()
    const leave = $client.prepare('DELETE FROM chosen WHERE id = ?')
    const add = $client.prepare("INSERT INTO suppressions (email_hash, reason, at) VALUES (?, 'by-hand', ?)")
    const rows = $client
      .prepare('SELECT id, email_key AS emailKey FROM contacts WHERE id IN (SELECT id FROM chosen)')
      .all() as { readonly id: ContactId; readonly emailKey: string }[]
    for (const { id, emailKey } of rows) {
      const hash = suppressionHash(identityKey, emailKey)
      if (known.get(hash) === undefined) add.run(hash, act.at)
      else leave.run(id)
    }
    $client.exec("UPDATE contacts SET suppressed = 'by-hand' WHERE id IN (SELECT id FROM chosen)")
    return noteChosen(
      database,
      'suppression.added',
      act,
      `json_object('values', json_object('reason', 'by-hand'))`,
    )
  })
}
