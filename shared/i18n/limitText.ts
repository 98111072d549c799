import type { TFunction } from 'i18next'

/** "2 000" of something at most, or in words that there is no limit. */
export function limitText(most: number | null | undefined, noLimit: string, t: TFunction): string {
  return most === null || most === undefined
    ? noLimit
    : new Intl.NumberFormat(t('common.locale')).format(most)
}
