import type { TFunction } from 'i18next'
import type { Conflict } from './conflict.ts'

/** All that speaks against a time. The day's name belongs to what speaks against the day: "röd dag (julafton)". */
export function conflictTexts(
  { conflicts, dayNames }: { readonly conflicts: readonly Conflict[]; readonly dayNames: readonly string[] },
  t: TFunction,
): string[] {
  return conflicts.map((conflict) => {
    const text = conflictText(conflict, t)
    const isOfDay = conflict.kind === 'red-day' || conflict.kind === 'eve-afternoon'
    return isOfDay && dayNames.length > 0 ? `${text} (${dayNames.join(', ')})` : text
  })
}

/** What speaks against a time, as a person reads it: "klämdag". Begins with a small letter: it stands in a list. */
export function conflictText(conflict: Conflict, t: TFunction): string {
  if (conflict.kind === 'night') {
    return t('planning.conflict.night', { from: twoDigits(conflict.from), until: twoDigits(conflict.until) })
  }
  if (conflict.kind !== 'letters-close' && conflict.kind !== 'channel-close')
    return t(`planning.conflict.${conflict.kind}`)
  const { postTitle: title, wallTime } = conflict.other
  const when = wallTime.slice(0, 16).replace('T', ' ')
  if (conflict.kind === 'letters-close') {
    return conflict.days === 0
      ? t('planning.conflict.lettersSameDay', { title, when })
      : t('planning.conflict.lettersClose', { title, when, count: conflict.days })
  }
  return conflict.minutes === 0
    ? t('planning.conflict.channelSameTime', { title })
    : t('planning.conflict.channelClose', { title, count: conflict.minutes })
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0')
}
