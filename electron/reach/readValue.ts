import type { ReachRejectedRow } from '../../shared/contract/reachImport.ts'
import { readNumber } from '../../shared/text/readNumber.ts'

export type ReadValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'rejected'; readonly reason: ReachRejectedRow['reason'] }

/** What can be kept so that sums in thousandths stay exact (ObservationContent). */
const most = 1e12

/**
 * A measured number as people and programs write it (readNumber). Below nought nothing is measured, and a share is no count: both are
 * told from what is no number at all.
 *
 * @param isWhole the source counts in wholes, so that "47,812" cannot be 47.8
 */
export function readValue(text: string, isWhole = false): ReadValue {
  // Digits alone, as most are: fewer than 10¹² as they stand.
  if (/^\d{1,12}$/.test(text)) return { kind: 'number', value: Number(text) }
  if (/^\s*[-−–]\s*\d/u.test(text)) return { kind: 'rejected', reason: 'value-negative' }
  if (/[%‰]\s*$/u.test(text)) return { kind: 'rejected', reason: 'value-per-cent' }
  const read = readNumber(text)
  if (read.kind === 'number' && read.value <= most) return read
  if (read.kind === 'ambiguous') {
    if (isWhole) return { kind: 'number', value: Number(text.replace(/\D/g, '')) }
    return { kind: 'rejected', reason: 'value-ambiguous' }
  }
  return { kind: 'rejected', reason: 'value-not-a-number' }
}
