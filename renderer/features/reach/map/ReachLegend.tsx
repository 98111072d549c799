import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'
import { type PlaceFill, type PlaceMap, placesPerClass } from '../../../../shared/reach/placeMap.ts'
import { amountWords } from '../../../../shared/reach/placeWords.ts'
import { formatClass, mapDecimals } from '../../../../shared/reach/reachTexts.ts'
import { type LegendItem, MapLegend } from '../../../ui/MapLegend.tsx'
import { letterItems } from './letterItems.tsx'
import { MapSwatch } from './MapSwatch.tsx'
import { SwatchPatterns } from './SwatchPatterns.tsx'

interface ReachLegendProps {
  readonly map: PlaceMap
  readonly style: MapStyle
}

/** What the map's shades or patterns mean: the breaks as they are, and how many places are in each. */
export function ReachLegend({ map, style }: ReachLegendProps) {
  const { t } = useTranslation()
  const id = useId()
  const decimals = mapDecimals(map)
  const counts = placesPerClass(map)
  const item = (text: string, fill: PlaceFill, estimated = false): LegendItem => ({
    swatch: <MapSwatch {...{ fill, estimated, style }} classCount={map.classes.length} patterns={id} />,
    text,
  })
  const last = Math.max(0, map.classes.length - 1)
  return (
    <>
      <SwatchPatterns id={id} style={style} />
      <MapLegend
        items={[
          ...(map.hasZero ? [item(t('reach.map.zero'), { kind: 'zero' })] : []),
          ...map.classes.map((step, index) =>
            item(
              t(`reachView.legend.${map.level}`, {
                step: formatClass(step, decimals, t),
                count: counts[index] ?? 0,
              }),
              { kind: 'class', index },
            ),
          ),
          ...(map.hasEstimates
            ? [item(t('reachView.legend.estimate'), { kind: 'class', index: last }, true)]
            : []),
          ...(map.hasUnavailable ? [item(t('reach.map.unavailable'), { kind: 'unavailable' })] : []),
          ...letterItems(map, amountWords(map, t)),
        ]}
      />
    </>
  )
}
