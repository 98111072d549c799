import type { TFunction } from 'i18next'
import type { PlaceShape } from '../../../../shared/reach/placeMap.ts'
import { formatPlaceValue, shortPlaceValue } from '../../../../shared/reach/reachTexts.ts'

/** How a place's value is written in the map, and how it is told to whoever points at it or hears it. */
export interface PlaceWords {
  readonly written: (shape: PlaceShape) => string
  readonly told: (shape: PlaceShape) => string
}

/** Of a map of amounts. */
export function amountWords(t: TFunction): PlaceWords {
  return {
    written: ({ value, estimated }) => shortPlaceValue(value, estimated, t),
    told: ({ value, estimated }) =>
      value === null ? t('common.notAvailable') : formatPlaceValue(value, estimated, t),
  }
}
