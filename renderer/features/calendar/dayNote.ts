import type { TFunction } from 'i18next'
import type { CalendarDay } from '../../../shared/calendar/calendarDay.ts'

/** What stands beside a day's number: its name, or why nobody may be at work. '' for an ordinary day. */
export function dayNote(about: CalendarDay | undefined, t: TFunction): string {
  if (about === undefined) return ''
  if (about.names.length > 0) return about.names.join(', ')
  return about.kind === 'squeeze' ? t('calendar.dayKind.squeeze') : ''
}

/** The same for who listens, and what else is said by the day's look. */
export function dayTold(about: CalendarDay | undefined, t: TFunction): string[] {
  if (about === undefined) return []
  const { kind, names, beforeRed } = about
  return [
    ...names,
    ...(kind === 'working' || kind === 'free' ? [] : [t(`calendar.dayTold.${kind}`)]),
    ...(beforeRed && kind !== 'free' && kind !== 'red' ? [t('calendar.dayKind.beforeRed')] : []),
  ]
}
