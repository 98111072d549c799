import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import type { Database } from './database.ts'
import { readPublication } from './publications.ts'
import { ofTrials } from './trials.ts'

// What comes next, and how much more: publications_due holds each state by time, so that of ten thousand that are planned a handful is read.
// A trial goes nowhere, and is neither coming nor out.

/** One that was given away before its time runs, and waits for it all the same; one that is paused has not begun. */
const waits = `state = ? AND due_at > ? AND (state <> 'paused' OR started_at IS NULL)
  AND channel_id NOT IN ${ofTrials}`

export const nextQuery = `SELECT id, due_at AS dueAt FROM publications WHERE ${waits} ORDER BY due_at, id LIMIT ?`
export const countQuery = `SELECT count(*) FROM publications WHERE ${waits}`

const states = ['scheduled', 'running', 'paused'] as const

/** The next ones whose time is still to come, by time. @param now ISO 8601 @param most how many at most */
export function nextPublications(database: Database, now: string, most: number): Publication[] {
  const next = database.$client.prepare(nextQuery)
  return states
    .flatMap(
      (state) => next.all(state, now, most) as { readonly id: PublicationId; readonly dueAt: string }[],
    )
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt) || one.id - other.id)
    .slice(0, most)
    .flatMap(({ id }) => readPublication(database, id) ?? [])
}

/** How many there are of them in all. @param now ISO 8601 */
export function countComing({ $client }: Database, now: string): number {
  const counted = $client.prepare(countQuery).pluck()
  return states.reduce((sum, state) => sum + (counted.get(state, now) as number), 0)
}

export const goneOutQuery = `
  SELECT EXISTS (SELECT 1 FROM publications WHERE state = 'done' AND channel_id NOT IN ${ofTrials})`

/** Whether anything has gone out, ever. */
export function hasGoneOut({ $client }: Database): boolean {
  return $client.prepare(goneOutQuery).pluck().get() === 1
}
