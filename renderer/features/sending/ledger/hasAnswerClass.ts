import type { DeliveryState } from '../../../../shared/delivery/delivery.ts'

/** Did a server, or the way to it, say something in this state that somebody may have to act upon? */
export function hasAnswerClass(state: DeliveryState): boolean {
  return state === 'rejected' || state === 'deferred' || state === 'bounced' || state === 'in-doubt'
}
