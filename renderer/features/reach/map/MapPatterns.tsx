import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'
import {
  changePatterns,
  classPatterns,
  estimatePattern,
  type MapPattern,
  unavailablePattern,
} from '../../../../shared/reach/mapPatterns.ts'
import classes from './ReachMap.module.css'

/** The patterns of a map or a legend; their ids begin with `id`. */
export function MapPatterns({ id, style }: { id: string; style: MapStyle }) {
  return (
    <defs>
      <Pattern id={`${id}-hatch`} pattern={unavailablePattern} ink="hatchLine" hasGround />
      <Pattern
        id={`${id}-estimate`}
        pattern={estimatePattern}
        // On patterns stripes of the ground's colour would not be seen.
        ink={style === 'shades' ? 'estimateLine' : 'hatchLine'}
      />
      {classPatterns.map((pattern, index) => (
        <Pattern
          key={pattern.path + pattern.width}
          id={`${id}-class-${index}`}
          pattern={pattern}
          ink="patternLine"
          hasGround
        />
      ))}
      {(['fell', 'rose'] as const).flatMap((way) =>
        changePatterns[way].map((pattern, index) => (
          <Pattern
            key={way + pattern.width}
            id={`${id}-${way}-${index}`}
            pattern={pattern}
            ink="patternLine"
            hasGround
          />
        )),
      )}
    </defs>
  )
}

interface PatternProps {
  readonly id: string
  readonly pattern: MapPattern
  readonly ink: 'hatchLine' | 'estimateLine' | 'patternLine'
  readonly hasGround?: boolean
}

function Pattern({ id, pattern: { size, path, width }, ink, hasGround = false }: PatternProps) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      {hasGround && <rect width={size} height={size} className={classes.patternGround} />}
      <path d={path} strokeWidth={width} strokeLinecap="round" className={classes[ink]} />
    </pattern>
  )
}
