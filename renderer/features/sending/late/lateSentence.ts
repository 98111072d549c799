import type { TFunction } from 'i18next'
import { clockText } from '../../../../shared/i18n/clockText.ts'
import { durationText } from '../publication/durationText.ts'
import type { LateChoice } from './lateDraft.ts'

/** "Till kl. 12.00 går den ut av sig själv, därefter frågar Rundbrev dig.": what happens to one whose time passes while nothing runs. */
export function lateSentence({ missed, lateness }: LateChoice, t: TFunction): string {
  if (missed === 'run') return t('missed.late.sentence.any')
  const moveTo = lateness?.moveTo ?? null
  const at = { time: moveTo === null ? '' : clockText(moveTo, t) }
  const window = lateness?.window ?? null
  if (window === null) return t(`missed.late.sentence.none.${missed}`, at)
  const late =
    window.kind === 'hours'
      ? t('missed.late.sentence.hours', { duration: durationText(window.hours * 3600, t) })
      : t('missed.late.sentence.clock', { time: clockText(window.until, t) })
  return t('missed.late.sentence.whole', { late, after: t(`missed.late.sentence.after.${missed}`, at) })
}
