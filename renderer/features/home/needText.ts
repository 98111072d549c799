import type { TFunction } from 'i18next'
import { troubleRecord } from '../../../shared/errors/troubleRecord.ts'
import type { Need } from '../../../shared/home/need.ts'
import { describeError } from '../../../shared/i18n/describeError.ts'

/** "Decemberbrevet står still", "3 publiceringar missade sin tid" */
export function needText({ kind, count, first }: Need, t: TFunction): string {
  const title = titleOf(first, t)
  return t(`home.needs.${kind}`, { count, title, channel: first?.channel ?? '' })
}

/** Under it: why the one thing stands still, where it goes, or which of many comes first; undefined where there is nothing to add. */
export function needDetail({ kind, count, first }: Need, t: TFunction): string | undefined {
  if (first === null) return undefined
  const why = first.trouble === null ? undefined : describeError(troubleRecord(first.trouble), t).message
  if (count === 1) return why ?? (namesChannel.includes(kind) ? first.channel : undefined)
  return t('home.needs.firstOf', { title: titleOf(first, t) })
}

/** Of which it says something where they go; of a channel it says of what kind it is. */
const namesChannel: readonly Need['kind'][] = [
  'inDoubt',
  'missed',
  'stopped',
  'failed',
  'byHand',
  'approvals',
]

function titleOf(first: Need['first'], t: TFunction): string {
  return first === null || first.title === '' ? t('compose.untitled') : first.title
}
