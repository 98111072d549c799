import { eq, isNull } from 'drizzle-orm'
import type { PersonMention } from '../../shared/audience/erasure.ts'
import { textInDocument } from '../../shared/text/namesPerson.ts'
import type { Database } from './database.ts'
import { findPostMentions } from './postMentions.ts'
import {
  channels,
  contacts,
  groups,
  memberships,
  mentions,
  observations,
  savedBlocks,
  segments,
  senders,
  templates,
  themes,
} from './schema.ts'
import { readSettings } from './settings.ts'

/** Where a person is named in what an officer wrote: posts first, in the order of the rooms. */
export function findMentions(database: Database, isNamed: (text: string) => boolean): PersonMention[] {
  return [
    ...findPostMentions(database, isNamed),
    ...inRoom('template', database.select().from(templates).all(), ({ name }) => name),
    ...inRoom('savedBlock', database.select().from(savedBlocks).all(), ({ name }) => name),
    ...inRoom('sender', database.select().from(senders).all(), ({ name }) => name),
    ...inRoom('mention', database.select().from(mentions).all(), ({ name }) => name),
    ...inRoom('contact', contactTexts(database), ({ email }) => email),
    ...inRoom('observation', observationTexts(database), ({ source }) => source),
    ...inRoom('channel', database.select().from(channels).all(), ({ name }) => name),
    ...inRoom('segment', database.select().from(segments).all(), ({ name }) => name),
    ...inRoom('theme', database.select().from(themes).all(), ({ content }) => content.name),
    ...inRoom('group', membershipTexts(database), ({ name }) => name),
    ...(isNamed(textInDocument(readSettings(database).organisation))
      ? [
          {
            room: 'organisation' as const,
            id: null,
            title: readSettings(database).organisation.name,
            parts: [],
          },
        ]
      : []),
  ]

  function inRoom<Row extends { readonly id: number }>(
    room: PersonMention['room'],
    rows: readonly Row[],
    titleOf: (row: Row) => string,
  ): PersonMention[] {
    return rows
      .filter((row) => isNamed(textInDocument(row)))
      .map((row) => ({ room, id: row.id, title: titleOf(row), parts: [] }))
  }
}

/** What is written about others, not who they are: somebody else of the same name is not meant. */
function contactTexts(database: Database) {
  return database
    .select({ id: contacts.id, email: contacts.email, notes: contacts.notes, source: contacts.consentSource })
    .from(contacts)
    .where(isNull(contacts.deletedAt))
    .all()
    .filter(({ notes, source }) => notes !== '' || source !== '')
}

/** Notes of memberships, under the name of their group. */
function membershipTexts(database: Database) {
  return database
    .select({ id: memberships.id, name: groups.name, note: memberships.note })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .all()
    .filter(({ note }) => note !== '')
}

function observationTexts(database: Database) {
  return database
    .select({ id: observations.id, source: observations.source, note: observations.note })
    .from(observations)
    .where(isNull(observations.deletedAt))
    .all()
    .filter(({ note }) => note !== '')
}
