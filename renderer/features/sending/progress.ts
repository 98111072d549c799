import type { DeliveryCounts } from '../../../shared/delivery/delivery.ts'

export interface Progress {
  /** Contacts of the publication, suppressed ones left out: nothing is to be done for them. */
  readonly total: number
  readonly sent: number
  /** Refused for good or come back. */
  readonly failed: number
  readonly inDoubt: number
  /** Whatever has not been settled. */
  readonly left: number
  /** 0–100: how much is settled. */
  readonly percent: number
}

/** How far a send has come. */
export function progressOf(counts: DeliveryCounts): Progress {
  const sent = counts.sent
  const failed = counts.rejected + counts.bounced
  const inDoubt = counts['in-doubt']
  const left = counts.queued + counts.sending + counts.deferred
  const total = sent + failed + inDoubt + left
  return {
    total,
    sent,
    failed,
    inDoubt,
    left,
    percent: total === 0 ? 0 : Math.floor((100 * (total - left)) / total),
  }
}
