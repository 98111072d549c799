import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it, onTestFinished } from 'vitest'
import { instantText } from '../../shared/schedule/instantText.ts'
import { missedPolicies } from '../../shared/schedule/publication.ts'
import { tick } from '../../shared/schedule/tick.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { lookAhead } from '../scheduler/scheduler.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { pendingQuery, pendingValues, readPending } from './pending.ts'

const now = Temporal.Instant.from('2026-12-01T08:00:00Z')
const end = Temporal.Instant.from('2100-01-01T00:00:00Z')
const days = 24 * 60

const planned = fc.record({
  channel: fc.integer({ min: 1, max: 4 }),
  /** Before and after now; the edges: the grace, the look ahead, what an engine takes and the 30 days that Facebook takes. */
  minutes: fc.oneof(
    fc.integer({ min: -20, max: 20 }),
    fc.constantFrom(30 * days - 1, 30 * days, 30 * days + 1, 30 * days + 3),
    fc.integer({ min: -400 * days, max: 400 * days }),
  ),
  recurrence: fc.constantFrom(null, '0 9 * * 1', '30 8 1 * *'),
  missed: fc.constantFrom(...missedPolicies),
  state: fc.constantFrom('scheduled', 'scheduled', 'scheduled', 'missed', 'running', 'done'),
  handsAhead: fc.boolean(),
})

it('reading only what is due soon leaves nothing undone that reading everything would do, and wakes no later for what comes soon', () => {
  const workspace = openTestWorkspace(instantText(now))
  onTestFinished(() => workspace.close())
  const { database } = workspace.deps.workspace
  const { $client } = database
  $client.exec(`
    INSERT INTO posts (id, title, lede, body, tags, language, version, created_at, updated_at) VALUES (1, 'Brev', '', '{}', '[]', 'sv', 1, '', '');
    INSERT INTO channels (id, kind, name, network, created_at)
      VALUES (1, 'email', 'E-post', NULL, ''), (2, 'social', 'Mastodon', 'mastodon', ''),
             (3, 'social', 'Facebook', 'facebook', ''), (4, 'assisted', 'X', 'x', '')`)
  const insert = $client.prepare(`
    INSERT INTO publications (post_id, channel_id, wall_time, zone, due_at, recurrence, missed, state, hands_ahead, created_at)
      VALUES (1, ?, ?, 'UTC', ?, ?, ?, ?, ?, '')`)
  const decide = (upTo: Temporal.Instant) =>
    tick(
      {
        ...{ pending: readPending(database, upTo), isRed: isRedDay },
        ...{ starting: new Set(), busy: new Set(), resting: new Map() },
      },
      now,
    )
  fc.assert(
    fc.property(fc.array(planned, { maxLength: 12 }), (schedule) => {
      $client.exec('DELETE FROM publications')
      for (const { channel, minutes, recurrence, missed, state, handsAhead } of schedule) {
        const due = instantText(now.add({ minutes }))
        insert.run(channel, due.slice(0, 16), due, recurrence, missed, state, handsAhead ? 1 : 0)
      }
      const soon = now.add(lookAhead)
      const [some, all] = [decide(soon), decide(end)]
      expect(some.actions).toEqual(all.actions)
      const isSoon = all.wakeAt !== null && Temporal.Instant.compare(all.wakeAt, soon) <= 0
      if (isSoon) expect(some.wakeAt).toEqual(all.wakeAt)
      else expect(some.wakeAt === null || Temporal.Instant.compare(some.wakeAt, soon) > 0).toBe(true)
    }),
    { numRuns: 30 },
  )
})

it('finds what time may move without reading what waits for later or is done, however much that is', () => {
  const workspace = openTestWorkspace(instantText(now))
  onTestFinished(() => workspace.close())
  const { database } = workspace.deps.workspace
  const steps = database.$client.prepare(`EXPLAIN QUERY PLAN ${pendingQuery}`).all(pendingValues(now))
  const how = steps.map((step) => (step as { detail: string }).detail)
  const found = how.filter((detail) => /^SEARCH \w+ USING (COVERING )?INDEX/.test(detail)).slice(0, 9)
  expect(found.map((detail) => detail.replace(/^SEARCH \w+ USING (COVERING )?INDEX /, ''))).toEqual([
    // missed, scheduled, given beforehand, running
    'publications_due (state=?)',
    'publications_due (state=? AND due_at<?)',
    'publications_ahead (state=? AND hands_ahead=?)',
    'publications_due (state=?)',
    // done, by the rows that are open: the first publication, and each after it
    ...['deliveries_in_line', 'deliveries_in_line', 'deliveries_retry', 'deliveries_retry'].map(
      (index) => `${index} (publication_id>?)`,
    ),
    // what stands still, or is done, at an engine
    'handovers_look (look_at>?)',
  ])
  const isList = (detail: string) => /^SCAN (in_line|retried|last|o|m|CONSTANT ROW)$/.test(detail)
  expect(how.filter((detail) => detail.startsWith('SCAN') && !isList(detail))).toEqual([])
})
