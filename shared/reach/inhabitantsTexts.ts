import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import type { Inhabitants } from '../geo/populations.ts'
import { formatReach } from './reachTexts.ts'
import type { ReachReport } from './report.ts'

/** "279 572 invånare (SCB, 30 september 2025)" */
export function formatInhabitants(inhabitants: Inhabitants, t: TFunction): string {
  return t('places.inhabitants', {
    number: formatReach(inhabitants.count, t),
    origin: originOf(inhabitants, t),
  })
}

/** Where a report's numbers of inhabitants come from, and of when: "SCB, 30 september 2025"; undefined where it has none. */
export function inhabitantsOrigin({ rows }: ReachReport, t: TFunction): string | undefined {
  const origins = rows.flatMap(({ inhabitants }) =>
    inhabitants === undefined ? [] : [originOf(inhabitants, t)],
  )
  return origins.length === 0 ? undefined : [...new Set(origins)].join('; ')
}

function originOf({ of, source }: Inhabitants, t: TFunction): string {
  if (of.length === 4) return t('places.inhabitantsOf', { source, day: of })
  const day = Temporal.PlainDate.from(of).toLocaleString(t('common.locale'), { dateStyle: 'long' })
  return t('places.inhabitantsOf', { source, day })
}
