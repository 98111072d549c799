import type { TFunction } from 'i18next'

/** "12 sekunder kvar", "ungefär 3 minuter kvar": in minutes from two on, since seconds by the hundred tell nobody anything. */
export function timeLeftText(seconds: number, t: TFunction): string {
  if (seconds < 120) return t('work.secondsLeft', { count: seconds })
  return t('work.minutesLeft', { count: Math.round(seconds / 60) })
}
