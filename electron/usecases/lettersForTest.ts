import type { DeliveryId, PublicationId } from '../../shared/contract/scalars.ts'
import { messageIdOf, unsubscribeToken } from '../delivery/messageIdentity.ts'
import type { Deps } from './deps.ts'

/** For tests only: a letter that a server has taken. */
export interface TestLetter {
  readonly id: DeliveryId
  readonly email: string
  readonly messageId: string
  readonly token: string
}

/**
 * For tests only: letters to contacts with these addresses, of one publication that is done, as if a server had taken them.
 *
 * @param at when, ISO 8601
 */
export function sendLetters(
  deps: Deps,
  emails: readonly string[],
  { at = '2026-11-30T08:00:00.000Z', subject = 'Decemberbrevet', domain = 'forbund.example' } = {},
): TestLetter[] {
  const { database, identityKey } = deps.workspace
  const { $client: sqlite } = database
  const run = (sql: string, ...values: unknown[]) =>
    Number(sqlite.prepare(sql).run(...values).lastInsertRowid)
  return database.transaction(() => {
    const post = run(
      `INSERT INTO posts (title, lede, body, tags, language, version, created_at, updated_at)
       VALUES (?, '', '{"type":"doc","content":[]}', '[]', 'sv', 1, ?, ?)`,
      ...[subject, at, at],
    )
    const channel =
      (sqlite.prepare(`SELECT id FROM channels WHERE kind = 'email' LIMIT 1`).pluck().get() as number) ??
      run(`INSERT INTO channels (kind, name, created_at, removed_at) VALUES ('email', 'Prov', ?, ?)`, at, at)
    const publication = run(
      `INSERT INTO publications (post_id, channel_id, wall_time, zone, due_at, missed, state, started_at, finished_at, created_at)
       VALUES (?, ?, '2026-11-30T09:00', 'Europe/Stockholm', ?, 'run', 'done', ?, ?, ?)`,
      ...[post, channel, at, at, at, at],
    ) as PublicationId
    run(
      `INSERT INTO renderings (publication_id, subject, mjml, html, text, assets, calendars, sha256, created_at)
       VALUES (?, ?, '', '', '', '[]', '[]', '', ?)`,
      ...[publication, subject, at],
    )
    return emails.map((email) => {
      const key = email.toLowerCase()
      sqlite
        .prepare(
          `INSERT OR IGNORE INTO contacts (email, email_key, name, role, organisation, language, notes, created_at, updated_at)
           VALUES (?, ?, '', '', '', 'sv', '', ?, ?)`,
        )
        .run(email, key, at, at)
      const contact = sqlite.prepare('SELECT id FROM contacts WHERE email_key = ?').pluck().get(key)
      const messageId = messageIdOf(identityKey, publication, key, domain)
      const id = run(
        `INSERT INTO deliveries (publication_id, contact_id, email, email_key, name, state, message_id)
         VALUES (?, ?, ?, ?, '', 'sending', ?)`,
        ...[publication, contact, email, key, messageId],
      ) as DeliveryId
      run(
        `UPDATE deliveries SET state = 'sent', response = '250 2.0.0 Ok', settled_at = ? WHERE id = ?`,
        at,
        id,
      )
      return { id, email, messageId, token: unsubscribeToken(identityKey, { id, emailKey: key }) }
    })
  })
}
