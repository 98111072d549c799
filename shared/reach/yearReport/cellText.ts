import type { TFunction } from 'i18next'
import { perCentSign } from '../../text/perCent.ts'
import { formatReach } from '../reachTexts.ts'
import type { NumberForm, ReportCell } from './document.ts'

/** A cell as it is read; null where it is not available, for whoever draws it to say so. */
export function cellText(cell: ReportCell, t: TFunction): string | null {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'day':
      return cell.day
    case 'bounds':
      return boundsText(cell, t)
    case 'number':
      return cell.value === null ? null : numberText(cell.value, cell.form, t)
  }
}

/** "18 420–47 812"; where both are the same, that number. */
export function boundsText(
  { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number },
  t: TFunction,
): string {
  return atLeast === atMost ? formatReach(atMost, t) : `${formatReach(atLeast, t)}–${formatReach(atMost, t)}`
}

/** "+14 460", "−3", "+150,0 %": a change always has its sign. */
export function numberText(value: number, form: NumberForm, t: TFunction): string {
  if (form === 'plain') return formatReach(value, t)
  if (form === 'rate') return formatReach(value, t, 'one')
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±'
  if (form === 'change') return `${sign}${formatReach(Math.abs(value), t)}`
  return `${sign}${formatReach(Math.abs(value), t, 'one')}${perCentSign(t('common.locale'))}`
}
