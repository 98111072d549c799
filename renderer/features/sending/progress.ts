import { type DeliveryCounts, type DeliveryState, deliveryStates } from '../../../shared/delivery/delivery.ts'

/** What has not been settled. */
export const leftStates: readonly DeliveryState[] = ['queued', 'sending', 'deferred']
/** Refused for good or come back. */
export const failedStates: readonly DeliveryState[] = ['rejected', 'bounced']

export interface Progress {
  /** Contacts of the publication, suppressed ones left out: nothing is to be done for them. */
  readonly total: number
  /** Taken by a server; of a trial, by the built-in outbox. */
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
  const sent = counts.sent + counts.tried
  const failed = rowsIn(failedStates, counts)
  const inDoubt = counts['in-doubt']
  const left = rowsIn(leftStates, counts)
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

/** How many rows are in any of these states; none: how many there are. */
export function rowsIn(states: readonly DeliveryState[], counts: DeliveryCounts): number {
  const counted = states.length === 0 ? deliveryStates : states
  return counted.reduce((sum, state) => sum + counts[state], 0)
}
