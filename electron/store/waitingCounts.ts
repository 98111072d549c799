import type { Database } from './database.ts'

// How much of what grows with the years waits for a quiet hour: counted in indexes, since it is asked whenever anything changes.

/** contacts_counted holds all of it: no contact's row is read. */
export const withoutBasisQuery = `
  SELECT count(*) FROM contacts INDEXED BY contacts_counted
  WHERE deleted_at IS NULL AND consent IS NULL AND suppressed IS NULL`

/** Contacts that may be mailed and of whom nobody has said on what basis. */
export function countWithoutBasis({ $client }: Database): number {
  return $client.prepare(withoutBasisQuery).pluck().get() as number
}

const toPlace = `deleted_at IS NULL AND place_text <> '' AND ((county IS NULL AND abroad = 0) OR placed = 'officer')`

/** From one text to the next in observations_to_place, however many rows say each; then whether any of its rows still waits. */
export const unplacedQuery = `
  WITH RECURSIVE texts (text) AS (
    SELECT min(place_text) FROM observations INDEXED BY observations_to_place WHERE ${toPlace}
    UNION ALL
    SELECT (SELECT min(place_text) FROM observations INDEXED BY observations_to_place WHERE ${toPlace} AND place_text > texts.text)
    FROM texts WHERE texts.text IS NOT NULL
  )
  SELECT count(DISTINCT fold(texts.text)) FROM texts WHERE texts.text IS NOT NULL AND EXISTS (
    SELECT 1 FROM observations INDEXED BY observations_to_place
    WHERE ${toPlace} AND place_text = texts.text AND placed <> 'officer')`

/** Names of places that nobody has understood yet; those that differ by case or accents only are one. */
export function countUnplaced({ $client }: Database): number {
  return $client.prepare(unplacedQuery).pluck().get() as number
}

/** inbox_mails_kind finds them. */
export const openMailsQuery = `
  SELECT kind, count(*) AS count FROM inbox_mails WHERE kind IN ('reply', 'wish') AND done_at IS NULL GROUP BY kind`

/** Answers, and wishes to get no more letters, that nobody has dealt with. */
export function countOpenMails({ $client }: Database): { readonly replies: number; readonly wishes: number } {
  const rows = $client.prepare(openMailsQuery).all() as { readonly kind: string; readonly count: number }[]
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0
  return { replies: of('reply'), wishes: of('wish') }
}
