import type { TFunction } from 'i18next'

/** "12 minuter", "3 timmar och 20 minuter", "2 dygn och 4 timmar": as exactly as anybody can know it. At least one minute. */
export function durationText(seconds: number, t: TFunction): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  if (minutes < 60) return t('publication.duration.minutes', { count: minutes })
  if (minutes < 24 * 60) {
    const fives = Math.ceil(minutes / 5) * 5
    return both(
      t('publication.duration.hours', { count: Math.floor(fives / 60) }),
      fives % 60 === 0 ? null : t('publication.duration.minutes', { count: fives % 60 }),
      t,
    )
  }
  const hours = Math.ceil(minutes / 60)
  return both(
    t('publication.duration.days', { count: Math.floor(hours / 24) }),
    hours % 24 === 0 ? null : t('publication.duration.hours', { count: hours % 24 }),
    t,
  )
}

function both(more: string, less: string | null, t: TFunction): string {
  return less === null ? more : t('publication.duration.and', { more, less })
}
