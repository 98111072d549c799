import type { TFunction } from 'i18next'
import type { ChangeMeasure } from './changeMap.ts'
import { changeReason } from './changeReason.ts'
import type { PlaceWords } from './placeWords.ts'
import type { ReachComparison } from './reachComparison.ts'
import { numberText } from './yearReport/cellText.ts'

/** "+1 200" or "+150 %"; where there is no change to tell, why. */
export function changeWords(compared: ReachComparison, measure: ChangeMeasure, t: TFunction): PlaceWords {
  const rows = new Map(compared.rows.map((row) => [row.key, row]))
  return {
    written: ({ value }) => (value === null ? '' : changeText(value, measure, t)),
    told: ({ place, value }) => {
      if (value !== null) return changeText(value, measure, t)
      const row = rows.get(place.code)
      return (row && changeReason(row, compared, measure, t)) ?? t('reachView.compare.map.neither')
    },
  }
}

/** "+1 200" or "+150 %" */
export function changeText(value: number, measure: ChangeMeasure, t: TFunction): string {
  return numberText(value, measure === 'perCent' ? 'per-cent' : 'change', t)
}
