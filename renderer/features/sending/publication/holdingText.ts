import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import type { Holding } from '../../../../shared/delivery/pace.ts'
import { soonText } from './soonText.ts'

/** What holds a send back just now, and when it goes on: whole sentences. */
export function holdingText(holding: Holding, now: Temporal.Instant, zone: string, t: TFunction): string {
  const soon = (until: string) => soonText(Temporal.Instant.from(until), now, zone, t)
  switch (holding.kind) {
    case 'limit': {
      const limit = t(`publication.holding.${holding.limit}`, { count: holding.most })
      if (holding.until === null) return limit
      const goesOn = t('publication.holding.goesOn', { time: soon(holding.until) })
      return `${limit} ${goesOn} ${t('publication.holding.keepOpen')}`
    }
    case 'retry': {
      const retry = t('publication.holding.retry', { time: soon(holding.until) })
      return `${retry} ${t('publication.holding.keepOpen')}`
    }
    case 'busy':
      return t('publication.holding.busy')
  }
}
