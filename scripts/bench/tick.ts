import { Temporal } from 'temporal-polyfill'
import { isRedDay } from '../../electron/calendar/redDays.ts'
import { lookAhead } from '../../electron/scheduler/scheduler.ts'
import { readPending } from '../../electron/store/pending.ts'
import { openTestWorkspace, type TestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { tick } from '../../shared/schedule/tick.ts'

/** The milliseconds that looks at the schedule took, each beside the other. */
export interface TickTimes {
  /** Reading what time may move, and deciding: what the scheduler does every quarter of a minute and at every change. */
  readonly ours: readonly number[]
  /** Of that, what the processor worked: the same on a computer that is busy with something else. */
  readonly work: readonly number[]
  /** Nothing but counting the rows that wait, by their index. */
  readonly bare: readonly number[]
}

const start = Temporal.Instant.from('2026-12-01T08:00:00Z')
const zone = 'Europe/Stockholm'

/** Looks at a schedule of so many publications, one after the other every half hour, once and recurring, so many times. */
export function measureTick(publications: number, rounds: number): TickTimes {
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
      return { ours, work: (user + system) / 1000, bare: timed(() => floor.get()) }
    })
    return {
      ours: looks.map(({ ours }) => ours),
      work: looks.map(({ work }) => work),
      bare: looks.map(({ bare }) => bare),
    }
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

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}
