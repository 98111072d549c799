import '../electron/store/drizzleAsCommonJs.ts'
import { resolve } from 'node:path'

// A process that runs a workspace's schedule until SIGTERM: `node e2e/schedulerProcess.ts '<SchedulerProcess as JSON>'`. A line on stdout
// says whose the schedule is: "ours", or the process id of whoever has it.

export interface SchedulerProcess {
  readonly folder: string
  readonly leaseMs: number
}

const { folder, leaseMs } = JSON.parse(process.argv[2] ?? '{}') as SchedulerProcess
const { openForCli } = await import('../electron/cli/openForCli.ts')
const { createScheduler } = await import('../electron/scheduler/scheduler.ts')
const { hurried } = await import('./sendingWorld.ts')

const programRoot = resolve(import.meta.dirname, '..')
const { deps, close } = openForCli({ folder, programRoot, create: false })
const scheduler = createScheduler(
  deps,
  { ...hurried(), leaseMs },
  {
    kind: 'command',
    whoseTurn: (lease) => console.log(lease === null ? 'ours' : String(lease.holder.pid)),
  },
)
scheduler.start()
process.once('SIGTERM', () => void scheduler.stop().then(close))
