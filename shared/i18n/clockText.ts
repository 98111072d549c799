import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'

/**
 * A time of the day in running text: "09.00" in Swedish (Svenska skrivregler), "09:00" in English.
 *
 * @param time also as a field for a time has it: "09:00"
 */
export function clockText(time: Temporal.PlainTime | string, t: TFunction, withSeconds = false): string {
  const [hour = '', minute = '', second = ''] = Temporal.PlainTime.from(time)
    .toString({ smallestUnit: 'second' })
    .split(':')
  return withSeconds
    ? t('common.clockWithSeconds', { hour, minute, second })
    : t('common.clock', { hour, minute })
}
