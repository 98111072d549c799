import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'
import { MapPatterns } from './MapPatterns.tsx'
import mapClasses from './ReachMap.module.css'

/** The patterns that a legend's swatches are filled with; takes no room. */
export function SwatchPatterns({ id, style }: { readonly id: string; readonly style: MapStyle }) {
  return (
    <svg width="0" height="0" className={mapClasses.swatch} aria-hidden focusable="false">
      <MapPatterns id={id} style={style} />
    </svg>
  )
}
