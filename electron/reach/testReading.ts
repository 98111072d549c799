import { resolve } from 'node:path'
import { placeReader } from '../../shared/reach/placeReader.ts'
import { readGeoRegistry, readPlaceMatcher } from '../workspace/geo.ts'
import type { FileRecords, KnownToImporters, ReachReading } from './importer.ts'
import { readTextRecords } from './textRecords.ts'

const programRoot = resolve(import.meta.dirname, '..', '..')
const readPlace = placeReader(readPlaceMatcher(programRoot, readGeoRegistry(programRoot)), [])

/** For tests only: what importers are given, with real places, and nothing that the officer has said. */
export const known: KnownToImporters = {
  ...{ period: null, source: 'Källan', channel: 'webbplats', metric: '', mapping: null, posts: [] },
  placeOf: readPlace,
  postAt: () => null,
}

/** For tests only: a file with these contents, as importers are given it. */
export function fileSaying(contents: string | Uint8Array, fileName = 'fil.csv'): FileRecords {
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents
  return readTextRecords(bytes, fileName)
}

/** For tests only: county, metric, value, the source's name for it, and the days. */
export function told({ rows }: ReachReading): (string | number | null)[][] {
  return rows.map(({ content: { county, metric, value, measuredAs, periodFrom, periodTo } }) => [
    ...[county, metric, value, measuredAs, periodFrom, periodTo],
  ])
}
