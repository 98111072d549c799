import type { TFunction } from 'i18next'
import type { NamedThing } from '../../../shared/contract/search.ts'
import { reportTitle } from './reportTitle.ts'

/** What something is called in a list: a report by its view and period, what nobody has named by that. */
export function thingTitle({ thing, title }: Pick<NamedThing, 'thing' | 'title'>, t: TFunction): string {
  if (thing.kind === 'report') return reportTitle(thing, t)
  return title === '' ? t('compose.untitled') : title
}
