import type { TFunction } from 'i18next'
import type { AccountTest, LimitLeft, PostLimits } from '../contract/accounts.ts'

/** What a sign-in that worked has told, a line each. @param moment how an instant is written */
export function accountTestText(
  { account, limits, left }: AccountTest,
  t: TFunction,
  moment: (instant: string) => string,
): string[] {
  return [
    t('accounts.worksAs', { account }),
    ...(limits === null ? [] : [postLimitsText(limits, t)]),
    ...left.map((one) => leftText(one, t, moment)),
  ]
}

function postLimitsText({ text, images, altText }: PostLimits, t: TFunction): string {
  return t('accounts.limits', { text, images, altText })
}

/** "2 998 anrop kvar till 14.30" */
export function leftText(
  { what, left, until }: LimitLeft,
  t: TFunction,
  moment: (instant: string) => string,
): string {
  const known = what === 'requests' || what === 'posts' || what === 'images'
  const values = { left, what: known ? t(`accounts.what.${what}`) : what }
  return until === null
    ? t('accounts.fact.left', values)
    : t('accounts.fact.leftUntil', { ...values, when: moment(until) })
}
