import type { TFunction } from 'i18next'
import { troubleRecord } from '../../../../shared/errors/troubleRecord.ts'
import { describeError } from '../../../../shared/i18n/describeError.ts'
import type { PublicationStep } from '../../../../shared/social/publicationStep.ts'
import { momentText } from '../../../ui/moments.ts'

/** What is known of a post in doubt, in sentences: what Rundbrev has done, and what came of it as far as anybody knows. */
export function doubtKnown(
  { begunAt, attempts, handed, trouble }: PublicationStep,
  { network, zone }: { readonly network: string; readonly zone: string },
  t: TFunction,
): readonly string[] {
  const moment = begunAt === null ? '' : momentText(begunAt, zone, true)
  const message = trouble === null ? null : describeError(troubleRecord(trouble), t).message
  // Published by another copy of the workspace, if at all: this one has not begun.
  if (trouble?.code === 'post-maybe-out' && message !== null)
    return [message, ...(begunAt === null ? [] : [t('networkPost.doubt.since', { moment })])]
  if (trouble?.code === 'post-before-open' && message !== null) return [message]
  if (handed !== null) {
    const at = momentText(handed.at, zone)
    return [t('networkPost.doubt.handed', { network, moment, at }), ...(message === null ? [] : [message])]
  }
  return [
    ...(begunAt === null ? [] : [t('networkPost.doubt.begun', { moment })]),
    ...(attempts > 0 ? [t('networkPost.doubt.attempts', { count: attempts })] : []),
    message === null
      ? t('networkPost.doubt.silent', { network })
      : trouble?.code === 'post-unclear'
        ? message
        : t('networkPost.doubt.last', { message }),
  ]
}
