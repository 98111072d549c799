import type { CalendarFile } from '../../shared/newsletter/calendarFile.ts'
import type { Post } from '../../shared/post/post.ts'
import { eventUidOf } from '../delivery/messageIdentity.ts'
import { eventCalendars } from '../render/eventCalendars.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** The calendar files that go with a post's letter, as of now. */
export function postCalendars(deps: Deps, post: Post): CalendarFile[] {
  const { database, identityKey } = deps.workspace
  return eventCalendars(post, {
    uidOf: (nth) => eventUidOf(identityKey, post.id, nth),
    sequence: post.version,
    organisation: readSettings(database).organisation,
    now: deps.now(),
  })
}
