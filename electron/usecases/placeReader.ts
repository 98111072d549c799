import type { MatchPlace } from '../../shared/geo/placeMatch.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import { placeReader, type ReadPlace } from '../../shared/reach/placeReader.ts'
import { listPlaceAnswers } from '../store/placeAnswers.ts'
import { readPlaceMatcher } from '../workspace/geo.ts'
import type { ReachFileDeps } from './reachFile.ts'

const matchers = new WeakMap<GeoRegistry, MatchPlace>()

/** The reader of places' names, made once for each registry: its lists are read from the disk. */
export function placeMatcherOf({ geo, programRoot }: Pick<ReachFileDeps, 'geo' | 'programRoot'>): MatchPlace {
  const matcher = matchers.get(geo) ?? readPlaceMatcher(programRoot, geo)
  matchers.set(geo, matcher)
  return matcher
}

/** Reads places as importers need it, with what the officer has answered until now. */
export function placeReaderOf(deps: ReachFileDeps): ReadPlace {
  return placeReader(placeMatcherOf(deps), listPlaceAnswers(deps.workspace.database))
}
