import type { Command } from 'commander'
import { todoText } from '../../shared/audience/coverageText.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { DayText } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { findGroup, type KnownGroup, listGroups, ownGroup } from '../store/groups.ts'
import { audience } from '../usecases/audience.ts'
import type { Deps } from '../usecases/deps.ts'
import type { CliContext, CommandGroup } from './context.ts'
import { formatTable } from './table.ts'

/** `coverage` */
export const coverageCommands: CommandGroup = (program: Command, context) => {
  const { inWorkspace, t } = context
  program
    .command('coverage')
    .description(t('members.cli.coverage'))
    .option('--group <name>', t('members.cli.group'))
    .option('--on <day>', t('members.cli.on'))
    .action((options: { group?: string; on?: string }) => {
      let written = ''
      return inWorkspace(
        (deps) => {
          const group = groupMeant(deps, options.group)
          const found = audience['coverage.get'](deps, { group: group.id, day: dayMeant(options.on) })
          written = coverageText(found, group, deps, context)
          return { group: group.name, ...named(found, deps) }
        },
        () => written,
      )
    })
}

/**
 * The group of a name; without one the association itself.
 *
 * @throws RundbrevError `not-found`, or `group-not-chosen` with the groups that there are
 */
function groupMeant({ workspace }: Deps, name: string | undefined): KnownGroup {
  const group = name === undefined ? ownGroup(workspace.database) : findGroup(workspace.database, name)
  if (group !== undefined) return group
  if (name !== undefined) throw new RundbrevError('not-found', { field: '--group' }, { what: name })
  const groups = listGroups(workspace.database).map((known) => known.name)
  throw new RundbrevError('group-not-chosen', { field: '--group' }, { groups: groups.join(', ') || '–' })
}

function dayMeant(text: string | undefined): string | null {
  if (text === undefined) return null
  const read = DayText.safeParse(text)
  if (!read.success) throw new RundbrevError('day-unreadable', { field: '--on' }, { day: text })
  return read.data
}

/** With the places' names beside their codes. */
function named(found: Output<'coverage.get'>, { geo }: Deps) {
  const municipalities = new Map(geo.municipalities.map(({ code, name }) => [code, name]))
  const counties = new Map(geo.counties.map(({ code, short }) => [code, short]))
  return {
    ...found,
    municipalities: found.municipalities.map((row) => ({
      ...row,
      name: municipalities.get(row.municipality) ?? row.municipality,
    })),
    counties: found.counties.map((row) => ({ ...row, name: counties.get(row.county) ?? row.county })),
    tasks: found.tasks.map((task) => ({
      ...task,
      name: municipalities.get(task.municipality) ?? task.municipality,
    })),
  }
}

/** The members with their contacts, and under them what is to be done. */
function coverageText(
  found: Output<'coverage.get'>,
  group: KnownGroup,
  deps: Deps,
  { t }: CliContext,
): string {
  const heading = [
    t('members.coverage.municipality'),
    t('members.coverage.contacts'),
    ...found.wanted.map(({ name }) => name),
    t('members.coverage.unreachable'),
  ]
  const rows = named(found, deps)
    .municipalities.filter(({ isMember }) => isMember)
    .map((row) => [row.name, String(row.reachable), ...row.byRole.map(String), String(row.unreachable)])
  return `${formatTable([heading, ...rows])}\n\n${todoText(found, group.name, deps.geo, t)}`
}
