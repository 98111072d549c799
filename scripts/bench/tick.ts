import { Temporal } from 'temporal-polyfill'
import { isRedDay } from '../../electron/calendar/redDays.ts'
import { lookAhead } from '../../electron/scheduler/scheduler.ts'
import { readPending } from '../../electron/store/pending.ts'
import { openTestWorkspace, type TestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { tick } from '../../shared/schedule/tick.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { type Row, rowOf } from './row.ts'

const start = Temporal.Instant.from('2026-12-01T08:00:00Z')
const zone = 'Europe/Stockholm'

/** A schedule looked at, one publication every half hour, once and recurring. */
export const tickLooks: Benchmark = {
  name: 'tick',
  title: 'The schedule',
  needs: 'nothing',
  run: async (size) => (size === 'full' ? measureTick(10_000, 300) : measureTick(200, 10)),
}

function measureTick(publications: number, rounds: number): Row[] {
  const workspace = openTestWorkspace(instantText(start))
  try {
    furnish(workspace, publications)
    const { database } = workspace.deps.workspace
    const floor = database.$client
      .prepare("SELECT count(*) FROM publications WHERE state = 'scheduled'")
      .pluck()
    const nothing = { starting: new Set<never>(), busy: new Set<never>(), resting: new Map<never, never>() }
    const looks = Array.from({ length: rounds }, (_, round) => {
      const now = start.add({ minutes: 30 * (round % 10) })
      const before = process.cpuUsage()
      const ours = timed(() =>
        tick({ pending: readPending(database, now.add(lookAhead)), ...nothing, isRed: isRedDay }, now),
      )
      const { user, system } = process.cpuUsage(before)
      return { ours, work: (user + system) / 1000, floor: timed(() => floor.get()) }
    })
    const name = `A schedule of ${publications.toLocaleString('en')} publications looked at`
    const shared = { floor: looks.map((look) => look.floor), floorName: 'a bare count of those that wait' }
    return [
      rowOf({
        name,
        what: 'What time may move is read, and what is to be done is decided: every quarter of a minute and at every change.',
        ...{ ...shared, ours: looks.map(({ ours }) => ours), counts: 'median' },
      }),
      rowOf({
        name: `${name}, what the processor works`,
        what: 'Of the same, without what else the computer does.',
        ...{ ...shared, ours: looks.map(({ work }) => work), counts: 'p95' },
        goal: { kind: 'absolute', value: 5 },
      }),
    ]
  } finally {
    workspace.close()
  }
}

/** By e-mail, on two networks and by hand; a tenth as many that are done. */
function furnish({ deps: { workspace } }: TestWorkspace, count: number): void {
  const { $client } = workspace.database
  $client.exec(`
    INSERT INTO posts (id, title, lede, body, tags, language, version, created_at, updated_at) VALUES (1, 'Brev', '', '{}', '[]', 'sv', 1, '', '');
    INSERT INTO channels (id, kind, name, network, created_at)
      VALUES (1, 'email', 'E-post', NULL, ''), (2, 'social', 'Mastodon', 'mastodon', ''),
             (3, 'social', 'Facebook', 'facebook', ''), (4, 'assisted', 'X', 'x', '');`)
  const insert = $client.prepare(`
    INSERT INTO publications (post_id, channel_id, wall_time, zone, due_at, recurrence, missed, state, created_at)
      VALUES (1, ?, ?, '${zone}', ?, ?, ?, ?, '')`)
  const recurrences = [null, '0 9 * * 1', '0 9 1 * *', '30 8 * * 1-5']
  const policies = ['run', 'ask', 'skip']
  const add = (at: number, due: Temporal.Instant, state: string) => {
    const wall = due.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
    insert.run(1 + (at % 4), wall, instantText(due), recurrences[at % 5] ?? null, policies[at % 3], state)
  }
  $client.transaction(() => {
    for (let at = 0; at < count; at++) add(at, start.add({ minutes: 30 * at }), 'scheduled')
    for (let at = 0; at < count / 10; at++) add(at, start.subtract({ hours: 1 + at }), 'done')
  })()
}
