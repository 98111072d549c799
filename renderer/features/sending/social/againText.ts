import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import type { PublicationStep } from '../../../../shared/social/publicationStep.ts'
import { soonText } from '../publication/soonText.ts'

/** When a step that could not be taken is tried again, in words. */
export function againText({ nextAttemptAt }: PublicationStep, zone: string, t: TFunction): string {
  const now = Temporal.Now.instant()
  if (nextAttemptAt === null) return t('networkPost.againSoon')
  const next = Temporal.Instant.from(nextAttemptAt)
  if (Temporal.Instant.compare(next, now) <= 0) return t('networkPost.againSoon')
  return t('networkPost.again', { time: soonText(next, now, zone, t) })
}
