import type { TFunction } from 'i18next'
import type { AccountLimits } from '../delivery/accountLimits.ts'

/** What an account may send, in words, a line each. */
export function accountText(
  { perSecond, perDay, sentLastDay, sandbox }: AccountLimits,
  t: TFunction,
): string[] {
  const noLimit = t('engines.account.noLimit')
  const may = t('engines.account.may', {
    ...{ perSecond: perSecond ?? noLimit, perDay: perDay ?? noLimit, sent: sentLastDay },
  })
  return sandbox ? [may, t('engines.account.sandbox')] : [may]
}
