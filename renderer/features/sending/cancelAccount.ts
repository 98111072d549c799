import type { TFunction } from 'i18next'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { rowsIn } from './progress.ts'

/** How far one got that has been called off, exactly: who has it, of whom nobody knows yet, and who does not get it. */
export function cancelAccount(
  t: TFunction,
  { counts, steps, trial }: Pick<Publication, 'counts' | 'steps' | 'trial'>,
): string {
  if (trial) return `${t('approval.cancel.done')} ${t('outbox.trial.told')}`
  if (steps !== null) {
    const { done, all, inDoubt } = steps
    const doubt = inDoubt > 0 ? [t('approval.cancel.doubt', { count: inDoubt })] : []
    return [t('approval.cancel.done'), t('approval.cancel.out', { done, all }), ...doubt].join(' · ')
  }
  const taken = rowsIn(['sent', 'bounced', 'tried'], counts)
  const told = [
    ['taken', taken],
    ['air', counts.sending],
    ['doubt', counts['in-doubt']],
    ['left', rowsIn(['queued', 'deferred'], counts)],
  ] as const
  if (taken + counts.sending + counts['in-doubt'] === 0) return t('approval.cancel.nobody')
  const lines = told.flatMap(([key, count]) => (count > 0 ? [t(`approval.cancel.${key}`, { count })] : []))
  return [t('approval.cancel.done'), ...lines].join(' ')
}
