import type { ObservationId } from '../../shared/contract/scalars.ts'
import type { Metric } from '../../shared/reach/observation.ts'
import type { ObservedPlace } from '../../shared/reach/observedPlace.ts'
import { foldText } from '../../shared/text/foldText.ts'
import type { Database } from './database.ts'

// Observations whose place the source's words did not tell: what waits for an answer, and what the officer has answered for.
// observations_to_place serves both, whose condition is written out word for word, since SQLite takes the index for no other.

const toPlace = `deleted_at IS NULL AND place_text <> '' AND ((county IS NULL AND abroad = 0) OR placed = 'officer')`

/** What one source says in the same words, in one metric. */
export interface UnplacedSum {
  readonly text: string
  readonly source: string
  readonly metric: Metric
  readonly rows: number
  readonly value: number
  readonly from: string
  readonly to: string
}

/** What waits for an answer, added up in whole thousandths. */
export function sumUnplaced(database: Database): UnplacedSum[] {
  return database.$client
    .prepare(
      `SELECT place_text AS text, source, metric, count(*) AS rows,
        sum(cast(round(value * 1000) AS integer)) / 1000.0 AS value, min(period_from) AS "from", max(period_to) AS "to"
      FROM observations INDEXED BY observations_to_place
      WHERE ${toPlace} AND placed <> 'officer' GROUP BY place_text, source, metric`,
    )
    .all() as UnplacedSum[]
}

/** How many observations have their place by the officer's word, by the source's words and the source. */
export function countAnswered(database: Database): { text: string; source: string; rows: number }[] {
  return database.$client
    .prepare(
      `SELECT place_text AS text, source, count(*) AS rows FROM observations INDEXED BY observations_to_place
      WHERE ${toPlace} AND placed = 'officer' GROUP BY place_text, source`,
    )
    .all() as { text: string; source: string; rows: number }[]
}

/** An observation whose place the officer's word decides, or would. */
export interface AskedObservation extends ObservedPlace {
  readonly id: ObservationId
  readonly source: string
  /** Whether it corrects one that says the same words and has no place. */
  readonly correctsOpen: boolean
}

/** Those that say a text, whatever its case and accents. */
export function observationsSaying(database: Database, text: string): AskedObservation[] {
  const rows = database.$client
    .prepare(
      `SELECT o.id, o.source, o.county, o.municipality, o.abroad, o.placed, o.place_text AS placeText,
        EXISTS (SELECT 1 FROM observations earlier WHERE earlier.id = o.replaces AND earlier.place_text = o.place_text
          AND earlier.county IS NULL AND earlier.abroad = 0 AND earlier.placed <> 'officer') AS correctsOpen
      FROM observations o WHERE o.id IN (
        SELECT id FROM observations INDEXED BY observations_to_place
        WHERE ${toPlace} AND place_text IN (SELECT text FROM (
          SELECT DISTINCT place_text AS text FROM observations INDEXED BY observations_to_place WHERE ${toPlace}
        ) WHERE fold(text) = ?))
      ORDER BY o.id`,
    )
    .all(foldText(text)) as (Omit<AskedObservation, 'abroad' | 'correctsOpen'> & {
    abroad: number
    correctsOpen: number
  })[]
  return rows.map((row) => ({ ...row, abroad: row.abroad === 1, correctsOpen: row.correctsOpen === 1 }))
}
