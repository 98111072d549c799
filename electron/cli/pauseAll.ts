import type { Command } from 'commander'
import type { ScheduleStandstill } from '../../shared/contract/schedule.ts'
import { readPausedAll } from '../store/pausedAll.ts'
import type { Deps } from '../usecases/deps.ts'
import { standstill } from '../usecases/standstill.ts'
import type { CliContext } from './context.ts'

/** `publication pause-all`, `publication resume-all` */
export function addPauseAll(publication: Command, { inWorkspace, t }: CliContext): void {
  const text = ({ paused, overdue, elsewhere }: ScheduleStandstill) =>
    [
      paused === null ? t('program.cli.goesOn') : t('program.cli.paused', { ...paused }),
      ...(overdue === 0 ? [] : [t('program.paused.overdue', { count: overdue })]),
      ...(paused === null || elsewhere === 0 ? [] : [t('program.paused.elsewhere', { count: elsewhere })]),
    ].join('\n')

  publication
    .command('pause-all')
    .description(t('program.cli.pauseAll'))
    .action(() => inWorkspace((deps) => standstill['schedule.pauseAll'](deps), text))

  publication
    .command('resume-all')
    .description(t('program.cli.resumeAll'))
    .action(() => inWorkspace((deps) => standstill['schedule.goOn'](deps), text))
}

/** Nothing goes then, and whoever starts it wonders why. */
export function sayIfPaused({ workspace }: Deps, { say, t }: CliContext): void {
  const paused = readPausedAll(workspace.database)
  if (paused !== null) say(t('program.cli.paused', { ...paused }))
}
