import { useLocalStorage } from '@mantine/hooks'
import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'

/** Whether maps are drawn by shades or by patterns: kept on this computer, for whoever needs it needs it every time. */
export function useMapStyle(): readonly [MapStyle, (style: MapStyle) => void] {
  const [style, setStyle] = useLocalStorage<MapStyle>({
    ...{ key: 'reach.mapStyle', defaultValue: 'shades', getInitialValueInEffect: false },
    deserialize: (text) => (text === 'patterns' ? 'patterns' : 'shades'),
    serialize: (value) => value,
  })
  return [style, setStyle]
}
