import { Temporal } from 'temporal-polyfill'
import type { NamedThing } from '../../../shared/contract/search.ts'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import { dayWords } from '../../../shared/search/dayWords.ts'
import type { Thing } from '../../../shared/search/thing.ts'
import { readContactWords } from '../../store/searchedContacts.ts'
import { readPostTitle, readPublicationRow, readSegmentRow } from '../../store/searchedRows.ts'
import { readSettings } from '../../store/settings.ts'
import type { Deps } from '../deps.ts'
import { aboutContact, contactName } from './findContacts.ts'
import { aboutPublication } from './findPublications.ts'

/** What something that was opened or chosen is called now; undefined where it is gone. */
export function nameThing(
  { workspace: { database }, geo }: Deps,
  thing: Thing,
  language: Language,
): NamedThing | undefined {
  switch (thing.kind) {
    case 'post': {
      const post = readPostTitle(database, thing.id)
      if (post === undefined) return undefined
      const { zone } = readSettings(database)
      const day = Temporal.Instant.from(post.updatedAt).toZonedDateTimeISO(zone).toPlainDate().toString()
      return { thing, title: post.title, about: dayWords(day, language) }
    }
    case 'publication':
    case 'archived': {
      const row = readPublicationRow(database, thing.id)
      return row && { thing, title: row.title, about: aboutPublication(row, language) }
    }
    case 'contact': {
      const contact = readContactWords(database, thing.id)
      return contact && { thing, title: contactName(contact), about: aboutContact(contact, geo) }
    }
    case 'segment': {
      const segment = readSegmentRow(database, thing.id)
      return segment && { thing, title: segment.name, about: segment.rule }
    }
    case 'report':
      return { thing, title: '', about: '' }
    case 'figure':
    case 'mention':
    case 'event':
    case 'template':
      // Nobody remembers them, and none of them is a favourite.
      return undefined
  }
}
