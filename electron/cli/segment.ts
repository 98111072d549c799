import type { Command } from 'commander'
import { ruleWordings, subjectWords } from '../../shared/audience/ruleWords.ts'
import type { SegmentCount } from '../../shared/contract/segments.ts'
import { findSegment } from '../store/segments.ts'
import { audience } from '../usecases/audience.ts'
import type { Deps } from '../usecases/deps.ts'
import { ruleMeant } from '../usecases/ruleMeant.ts'
import type { CliContext, CommandGroup } from './context.ts'
import { formatTable } from './table.ts'

/** `segment save`, `segment count` */
export const segmentCommands: CommandGroup = (program: Command, context) => {
  const { inWorkspace, t } = context
  const segment = program.command('segment').description(t('audience.cli.segment'))
  segment.addHelpText('after', () => ruleHelp(context))

  segment
    .command('save <name> <rule>')
    .description(t('audience.cli.save'))
    .action((name: string, rule: string) =>
      inWorkspace(
        (deps) => {
          const id = findSegment(deps.workspace.database, name)?.id ?? null
          return { segment: audience['segments.save'](deps, { id, name, rule }) }
        },
        (result) => t('audience.cli.saved', { name: result.segment.name }),
      ),
    )

  segment
    .command('count <nameOrRule>')
    .description(t('audience.cli.count'))
    .action((nameOrRule: string) =>
      inWorkspace(
        (deps) => countOf(deps, nameOrRule),
        (result) => countText(result, context),
      ),
    )
}

/** How a rule is written, by the words of both languages. */
function ruleHelp({ t }: CliContext): string {
  const { sv, en } = ruleWordings
  const fields = subjectWords.map((word) =>
    sv.subjects[word] === en.subjects[word] ? word : `${en.subjects[word]} (${sv.subjects[word]})`,
  )
  const examples = t('segment.examples').replaceAll(/^/gm, '  ')
  return `\n${t('segment.ruleFields', { fields: fields.join(', ') })}\n${t('segment.ruleExamples')}\n${examples}`
}

/** The count with the counties' names beside their codes. */
function countOf(deps: Deps, nameOrRule: string) {
  const rule = ruleMeant(deps, nameOrRule)
  const { byCounty, ...counted } = audience['segments.count'](deps, { rule })
  const names = new Map(deps.geo.counties.map(({ code, short }) => [code, short]))
  return {
    ...counted,
    rule,
    byCounty: byCounty.map(({ county, count }) => ({
      county,
      name: county === null ? null : (names.get(county) ?? null),
      count,
    })),
  }
}

type NamedCount = Omit<SegmentCount, 'byCounty'> & {
  readonly byCounty: readonly { readonly name: string | null; readonly count: number }[]
}

function countText({ count, suppressed, byCounty }: NamedCount, { t }: CliContext): string {
  const heading = [t('audience.field.county'), t('audience.cli.contactCount')]
  const rows = byCounty.map((row) => [row.name ?? t('audience.cli.noCounty'), String(row.count)])
  const line = t('audience.cli.counted', { count, suppressed })
  return rows.length === 0 ? line : `${formatTable([heading, ...rows])}\n${line}`
}
