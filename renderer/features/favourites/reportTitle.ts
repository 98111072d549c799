import type { TFunction } from 'i18next'
import { periodNamed } from '../../../shared/reach/periodChoice.ts'
import { formatPeriod } from '../../../shared/reach/reachTexts.ts'
import type { Thing } from '../../../shared/search/thing.ts'

/** What a view of reach over a period is called: "Räckvidd: Täckning, 2020". */
export function reportTitle({ view, period }: Extract<Thing, { kind: 'report' }>, t: TFunction): string {
  return t('search.report', { view: t(`reachView.views.${view}`), period: periodText(period, t) })
}

function periodText(name: string, t: TFunction): string {
  const choice = periodNamed(name)
  switch (choice?.kind) {
    case undefined:
      return name
    case 'all':
      return t('reach.period.all')
    case 'lastYear':
      return t('reach.screen.lastYear')
    case 'year':
      return String(choice.year)
    case 'own':
      return formatPeriod(choice, t)
  }
}
