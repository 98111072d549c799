import type { TFunction } from 'i18next'
import { toErrorRecord } from '../../../shared/errors/rundbrevError.ts'
import { describeError } from '../../../shared/i18n/describeError.ts'
import type { MentionFault } from '../../../shared/social/readMention.ts'

/** What is wrong with a field and what to write instead. */
export function describeMentionFault({ code, values }: MentionFault, t: TFunction): string {
  const { message, remedy } = describeError({ code, place: {}, values }, t)
  return `${message} ${remedy}`
}

/** What main refused, where it is about the name; null where it is about anything else. */
export function describeTakenName(thrown: unknown, t: TFunction): string | null {
  if (thrown === null) return null
  const record = toErrorRecord(thrown)
  if (record.code !== 'mention-name-taken') return null
  const { message, remedy } = describeError(record, t)
  return `${message} ${remedy}`
}
