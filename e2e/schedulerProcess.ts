import '../electron/store/drizzleAsCommonJs.ts'
import { subscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import type { ClientRequest } from 'node:http'
import { resolve } from 'node:path'

// A process that runs a workspace's schedule until SIGTERM: `node e2e/schedulerProcess.ts '<SchedulerProcess as JSON>'`. A line on stdout
// says whose the schedule is: "ours", or the process id of whoever has it.

export interface SchedulerProcess {
  readonly folder: string
  readonly leaseMs: number
  /** "POST /api/v1/statuses": says "frozen" and stops itself (SIGSTOP) once, before the first such request has a line to leave over. */
  readonly freezesAt?: string
  /** A file that says how many hours its clock is ahead; left out: not at all. */
  readonly clock?: string
}

const { folder, leaseMs, freezesAt, clock } = JSON.parse(process.argv[2] ?? '{}') as SchedulerProcess
const { openForCli } = await import('../electron/cli/openForCli.ts')
const { createScheduler } = await import('../electron/scheduler/scheduler.ts')
const { hurried } = await import('./sendingWorld.ts')

let wasFrozen = false
subscribe('http.client.request.created', (message) => {
  const { method, path } = (message as { readonly request: ClientRequest }).request
  if (wasFrozen || `${method} ${path}` !== freezesAt) return
  wasFrozen = true
  console.log('frozen')
  process.kill(process.pid, 'SIGSTOP')
})

const programRoot = resolve(import.meta.dirname, '..')
const { deps, close } = openForCli({ folder, programRoot, create: false })
const now = () =>
  deps.now().add({ minutes: clock === undefined ? 0 : 60 * Number(readFileSync(clock, 'utf8')) })
const scheduler = createScheduler(
  { ...deps, now },
  { ...hurried(), leaseMs },
  {
    kind: 'command',
    whoseTurn: (lease) => console.log(lease === null ? 'ours' : String(lease.holder.pid)),
  },
)
scheduler.start()
process.once('SIGTERM', () => void scheduler.stop().then(close))
