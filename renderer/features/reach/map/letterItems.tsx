import { letteredPlaces } from '../../../../shared/reach/mapLabel.ts'
import type { PlaceMap } from '../../../../shared/reach/placeMap.ts'
import type { PlaceWords } from '../../../../shared/reach/placeWords.ts'
import type { LegendItem } from '../../../ui/MapLegend.tsx'

/** What the letters mean that a map has room for instead of names: "Y", Västernorrlands län. */
export function letterItems(map: PlaceMap, { written }: PlaceWords): LegendItem[] {
  return letteredPlaces(map, written).map(({ letter, name }) => ({
    swatch: <b>{letter}</b>,
    text: name,
  }))
}
