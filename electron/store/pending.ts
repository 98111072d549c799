import type { Statement } from 'better-sqlite3'
import { Temporal } from 'temporal-polyfill'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Lateness } from '../../shared/schedule/lateness.ts'
import type { MissedPolicy } from '../../shared/schedule/publication.ts'
import type { Pending } from '../../shared/schedule/tick.ts'
import { limits } from '../../shared/social/limits.ts'
import { type Network, networks } from '../../shared/social/network.ts'
import type { Database } from './database.ts'

interface Row {
  readonly id: PublicationId
  readonly state: 'scheduled' | 'missed' | 'running' | 'done' | 'paused' | 'cancelled' | 'failed'
  readonly channelId: ChannelId
  readonly dueAt: string
  readonly wallTime: string
  readonly zone: string
  readonly recurrence: string | null
  readonly missed: MissedPolicy
  /** JSON. */
  readonly lateness: string | null
  readonly handsAhead: 0 | 1
  readonly network: Network | null
  readonly queued: 0 | 1
  readonly inTheAir: 0 | 1
  readonly retryAt: string | null
  readonly lookAt: string | null
}

/**
 * What the scheduler looks at: the publications that time may move up to an instant, those due first in front: of those that wait, the ones
 * due by then and the ones that an engine takes by then. One that is done is
 * among them only while a row of it is in line again, which is the officer's decision about a row in doubt, or while an engine that
 * sends by itself is to be asked about it; so is one that stands still or was cancelled, for which the engine must be stopped.
 */
export function readPending(database: Database, upTo: Temporal.Instant): Pending[] {
  return statementOf(database)
    .all(pendingValues(upTo))
    .map((row): Pending => {
      try {
        return toPending(row)
      } catch (why) {
        return { kind: 'unreadable', id: row.id, why }
      }
    })
}

/** Asked every quarter of a minute: SQLite reads the question once for each database. */
const statements = new WeakMap<Database['$client'], Statement<[PendingValues], Row>>()

function statementOf({ $client }: Database): Statement<[PendingValues], Row> {
  const known = statements.get($client)
  if (known !== undefined) return known
  const statement = $client.prepare<[PendingValues], Row>(pendingQuery)
  statements.set($client, statement)
  return statement
}

/** `upTo`, and for each network that keeps posts how far ahead it takes one. */
type PendingValues = Record<string, string>

export function pendingValues(upTo: Temporal.Instant): PendingValues {
  return Object.fromEntries([
    ['upTo', instantText(upTo)],
    ...keepers.map(({ network, days }) => [network, instantText(upTo.add({ hours: 24 * days }))]),
  ])
}

const keepers = networks.flatMap((network) => {
  const days = limits[network].schedule?.toDays ?? null
  return days === null ? [] : [{ network, days }]
})

/** How far ahead the network of a channel takes a post to keep. */
const takenUpTo = `CASE c.network ${keepers.map(({ network }) => `WHEN '${network}' THEN @${network}`).join(' ')} ELSE '9999' END`

/** The publications that have rows in a state, found by stepping through an index of these from one publication to the next. */
const withRows = (name: string, state: 'queued' | 'deferred', index: string) => `
  ${name} (id) AS (
    SELECT (${firstOf(index, state, 0)})
    UNION ALL
    SELECT (${firstOf(index, state, 'last.id')}) FROM ${name} last WHERE last.id IS NOT NULL)`

const firstOf = (index: string, state: string, after: string | number) => `
      SELECT publication_id FROM deliveries INDEXED BY ${index}
       WHERE state = '${state}' AND publication_id > ${after} ORDER BY publication_id LIMIT 1`

/**
 * What waits is found by its time, and what is given beforehand by an index of its own: most of what waits is not. What is done, or stands
 * still, is found by what is still open of it, however many years of it there are.
 *
 * Of a publication on a network its first step that is not done says all: steps go one after the other, and none after one in doubt.
 * deliveries_state answers each question about a publication's rows without reading the rows.
 */
export const pendingQuery = `
  WITH RECURSIVE ${withRows('in_line', 'queued', 'deliveries_in_line')}, ${withRows('retried', 'deferred', 'deliveries_retry')},
  moved (id) AS (
    SELECT id FROM publications WHERE state = 'missed'
    UNION SELECT id FROM publications WHERE state = 'scheduled' AND due_at <= @upTo
    UNION SELECT a.id FROM publications a JOIN channels c ON c.id = a.channel_id
           WHERE a.state = 'scheduled' AND a.hands_ahead = 1 AND a.due_at <= ${takenUpTo}
    UNION SELECT r.id FROM publications r JOIN channels c ON c.id = r.channel_id
           WHERE r.state = 'running' AND c.kind IN ('email', 'social')
    UNION SELECT o.id FROM (SELECT id FROM in_line UNION SELECT id FROM retried) o CROSS JOIN publications d ON d.id = o.id
           WHERE d.state = 'done'
    UNION SELECT h.publication_id FROM handovers h INDEXED BY handovers_look CROSS JOIN publications d ON d.id = h.publication_id
           WHERE h.look_at > ''
             AND (d.state = 'done' OR d.state IN ('paused', 'cancelled', 'failed') AND h.state <> 'preparing'))
  SELECT p.id, p.state, p.channel_id AS channelId, p.due_at AS dueAt, p.wall_time AS wallTime, p.zone, p.recurrence, p.missed, p.lateness, p.hands_ahead AS handsAhead, c.network,
         EXISTS (SELECT 1 FROM deliveries d WHERE d.publication_id = p.id AND d.state = 'queued'
                    AND NOT EXISTS (SELECT 1 FROM handover_rows r JOIN handovers h ON h.id = r.handover_id
                                     WHERE r.delivery_id = d.id AND h.state = 'preparing'))
           OR coalesce(s.phase IN ('waiting', 'begun', 'handed') AND s.next_attempt_at IS NULL, 0) AS queued,
         EXISTS (SELECT 1 FROM deliveries d WHERE d.publication_id = p.id AND d.state IN ('sending', 'queued'))
           OR s.id IS NOT NULL AS inTheAir,
         coalesce((SELECT min(d.next_attempt_at) FROM deliveries d
                    WHERE d.publication_id = p.id AND d.state = 'deferred'),
                  iif(s.phase IN ('waiting', 'begun', 'handed'), s.next_attempt_at, NULL)) AS retryAt,
         (SELECT min(h.look_at) FROM handovers h
           WHERE h.publication_id = p.id AND (p.state IN ('running', 'done') OR h.state <> 'preparing')) AS lookAt
    FROM moved m
    JOIN publications p ON p.id = m.id
    JOIN channels c ON c.id = p.channel_id
    LEFT JOIN publication_steps s ON s.id = (SELECT o.id FROM publication_steps o
                WHERE o.publication_id = p.id AND o.phase <> 'done' ORDER BY o.position LIMIT 1)
   ORDER BY p.due_at, p.id`

function toPending(row: Row): Pending {
  const { id, channelId, wallTime, zone, recurrence, missed } = row
  const lateness = row.lateness === null ? null : (JSON.parse(row.lateness) as Lateness)
  switch (row.state) {
    case 'scheduled':
      return {
        ...{
          kind: 'waiting',
          id,
          dueAt: Temporal.Instant.from(row.dueAt),
          wallTime,
          zone,
          recurrence,
          missed,
          lateness,
        },
        handsAhead: row.handsAhead === 1,
        mostAheadDays: row.network === null ? null : (limits[row.network].schedule?.toDays ?? null),
      }
    case 'missed':
      return { kind: 'missed', id, wallTime, zone, missed, lateness }
    case 'running':
    case 'done':
      return {
        ...{ kind: 'sending', id, channelId, ends: row.state === 'running' },
        ...{ queued: row.queued === 1, inTheAir: row.inTheAir === 1 },
        ...{ retryAt: instantOf(row.retryAt), lookAt: instantOf(row.lookAt) },
      }
    case 'paused':
    case 'cancelled':
    case 'failed':
      return {
        ...{ kind: 'sending', id, channelId, ends: false, queued: false, inTheAir: false, retryAt: null },
        lookAt: instantOf(row.lookAt),
      }
  }
}

function instantOf(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text)
}
