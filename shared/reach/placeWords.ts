import type { TFunction } from 'i18next'
import type { PlaceMap, PlaceShape } from './placeMap.ts'
import { formatPlaceValue, mapDecimals, shortPlaceValue } from './reachTexts.ts'

/** How a place's value is written in the map, and how it is told to whoever points at it or hears it. */
export interface PlaceWords {
  readonly written: (shape: PlaceShape) => string
  readonly told: (shape: PlaceShape) => string
}

/** Of a map of amounts. */
export function amountWords(map: PlaceMap, t: TFunction): PlaceWords {
  const decimals = mapDecimals(map)
  return {
    written: (shape) => shortPlaceValue(shape, decimals, t),
    told: ({ value, estimated }) =>
      value === null ? t('common.notAvailable') : formatPlaceValue({ value, estimated }, decimals, t),
  }
}
