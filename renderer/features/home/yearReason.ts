import type { TFunction } from 'i18next'
import type { ComparedRow } from '../../../shared/reach/reachComparison.ts'

/** Why a line has no change, in a word; undefined where it has one. The whole reason is `refusalText`'s. */
export function yearReason(
  { value, before, perCent, refused }: ComparedRow,
  t: TFunction,
): string | undefined {
  if (perCent !== null) return undefined
  if (before === null) return t('home.year.reasons.new')
  if (value === null) return t('home.year.reasons.ended')
  if (refused === null) return t('home.year.reasons.fromZero')
  switch (refused.code) {
    case 'figure-people-do-not-add-up':
      return t('home.year.reasons.people')
    case 'figure-measure-differs':
    case 'figure-definition-changed':
      return t('home.year.reasons.definition')
    default:
      return t('home.year.reasons.other')
  }
}

/** "+12 %", "−4 %", "0 %" */
export function changeText(perCent: number, t: TFunction): string {
  const form = { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' } as const
  return new Intl.NumberFormat(t('common.locale'), form).format(perCent / 100)
}
