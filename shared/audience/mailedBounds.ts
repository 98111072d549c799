import { Temporal } from 'temporal-polyfill'
import { instantText } from '../schedule/instantText.ts'
import type { MailedWhen, RuleMoment } from './segmentRule.ts'

/** Between which instants the last letter was sent, as the database writes them; `from` is included, `to` is not. */
export type MailedBounds =
  | { readonly kind: 'never' }
  | { readonly kind: 'to'; readonly to: string }
  | { readonly kind: 'from'; readonly from: string }

/** What a condition on the last letter means at a moment: days begin at midnight in the moment's zone. */
export function mailedBounds(when: MailedWhen, { today, zone }: RuleMoment): MailedBounds {
  const beginning = (day: Temporal.PlainDate) => instantText(day.toZonedDateTime(zone).toInstant())
  switch (when.kind) {
    case 'never':
      return when
    case 'before':
      return { kind: 'to', to: beginning(Temporal.PlainDate.from(when.day)) }
    case 'after':
      return { kind: 'from', from: beginning(Temporal.PlainDate.from(when.day).add({ days: 1 })) }
    case 'within':
      return {
        kind: 'from',
        from: beginning(Temporal.PlainDate.from(today).subtract({ [when.unit]: when.amount })),
      }
  }
}
