import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { changeLegend } from '../../../../shared/reach/changeLegend.ts'
import type { ChangeMeasure } from '../../../../shared/reach/changeMap.ts'
import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'
import type { PlaceMap } from '../../../../shared/reach/placeMap.ts'
import type { PlaceWords } from '../../../../shared/reach/placeWords.ts'
import { type LegendItem, MapLegend } from '../../../ui/MapLegend.tsx'
import { letterItems } from '../map/letterItems.tsx'
import { MapSwatch } from '../map/MapSwatch.tsx'
import { SwatchPatterns } from '../map/SwatchPatterns.tsx'

interface ChangeLegendProps {
  readonly map: PlaceMap
  readonly measure: ChangeMeasure
  readonly style: MapStyle
  readonly words: PlaceWords
}

/** From the deepest fall to the highest rise, and what the letters mean that the map has room for instead of names. */
export function ChangeLegend({ map, measure, style, words }: ChangeLegendProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <>
      <SwatchPatterns id={id} style={style} />
      <MapLegend
        items={[
          ...changeLegend(map, measure, t).map(
            ({ fill, text }): LegendItem => ({
              swatch: <MapSwatch {...{ fill, style }} classCount={map.classes.length} patterns={id} />,
              text,
            }),
          ),
          ...letterItems(map, words),
        ]}
      />
    </>
  )
}
