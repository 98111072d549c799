import type { TFunction } from 'i18next'

/** "96 kB", "1,9 MB": as a file manager says it, in decimal units. */
export function weightText(bytes: number, t: TFunction): string {
  if (bytes < 999_500) return t('images.kilobytes', { size: Math.max(1, Math.round(bytes / 1000)) })
  const size = new Intl.NumberFormat(t('common.locale'), { maximumFractionDigits: 1 }).format(
    bytes / 1_000_000,
  )
  return t('images.megabytes', { size })
}
