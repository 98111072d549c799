import type { ContactContent } from '../../shared/audience/contact.ts'
import { normaliseTags } from '../../shared/audience/tags.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import { remembering } from '../../shared/text/remembering.ts'
import type { Database } from './database.ts'
import type { KnownRow } from './importStage.ts'

/**
 * Answers what is known of an address, deleted contacts too: an address belongs to one contact for good. By one prepared
 * statement, for a file that asks a hundred thousand times.
 */
export function knownContactReader(database: Database): (emailKey: string) => KnownRow | undefined {
  const statement = database.$client.prepare(
    `SELECT id, email, name, role, organisation, municipality, county, language, consent, consent_source AS consentSource,
      consent_date AS consentDate, notes, updated_at || coalesce(deleted_at, '') AS stamp, deleted_at IS NOT NULL AS deleted,
      (SELECT json_group_array(tag) FROM contact_tags WHERE contact_id = contacts.id) AS tags
    FROM contacts WHERE email_key = ?`,
  )
  const tagsOf = remembering((json: string) => normaliseTags(JSON.parse(json) as string[]))
  return (emailKey) => {
    const row = statement.get(emailKey) as
      | (Omit<ContactContent, 'tags'> & { id: ContactId; stamp: string; deleted: number; tags: string })
      | undefined
    if (row === undefined) return undefined
    const { id, stamp, deleted, tags, ...content } = row
    return { id, stamp, deleted: deleted === 1, content: { ...content, tags: tagsOf(tags) } }
  }
}

/** A contact by its address, deleted ones too. */
export function findKnownContact(database: Database, emailKey: string): KnownRow | undefined {
  return knownContactReader(database)(emailKey)
}
