import type { TFunction } from 'i18next'
import type { AccountLimits } from '../delivery/accountLimits.ts'
import { limitText } from './limitText.ts'

/** What an account may send, in words, a line each. */
export function accountText(
  { perSecond, perDay, sentLastDay, sandbox }: AccountLimits,
  t: TFunction,
): string[] {
  const noLimit = t('engines.account.noLimit')
  const may = t('engines.account.may', {
    perSecond: limitText(perSecond, noLimit, t),
    perDay: limitText(perDay, noLimit, t),
    sent: sentLastDay,
  })
  return sandbox ? [may, t('engines.account.sandbox')] : [may]
}
