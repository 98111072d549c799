import { type Command, Option } from 'commander'
import type { TFunction } from 'i18next'
import type { Output } from '../../shared/contract/contract.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { ErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { describeError } from '../../shared/i18n/describeError.ts'
import { type MissedAnswer, type MissedRun, missedAnswers } from '../../shared/schedule/missedRun.ts'
import { missedRuns } from '../usecases/missedRuns.ts'
import type { CliContext } from './context.ts'
import { publicationTable } from './publicationText.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { formatTable } from './table.ts'

/** `publication missed`, `answer-missed`, `restore-missed`, `dismiss-missed` */
export function addMissedCommands(publication: Command, context: CliContext): void {
  const { inWorkspace, t, refuse } = context
  const many = (text: string, before: readonly number[] = []) => [...before, readWholeNumber(t)(text)]

  publication
    .command('missed')
    .description(t('missedCli.list'))
    .action(() =>
      inWorkspace(
        (deps) => missedRuns['publications.missed'](deps),
        (found) => missedText(found, t),
      ),
    )

  publication
    .command('answer-missed')
    .argument('<id...>', t('sending.cli.column.id'), many)
    .description(t('missedCli.answer'))
    .addOption(new Option('--as <answer>', t('missedCli.as')).choices(missedAnswers).makeOptionMandatory())
    .action((ids: number[], { as: answer }: { readonly as: MissedAnswer }) =>
      inWorkspace(
        async (deps) => {
          const answered = await missedRuns['publications.answerMissed'](deps, { ids: numbered(ids), answer })
          if (answered.refused.length > 0) refuse()
          return answered
        },
        (answered) => answeredText(answered, t),
      ),
    )

  publication
    .command('restore-missed')
    .argument('<id>', t('sending.cli.column.id'), readWholeNumber(t))
    .description(t('missedCli.restore'))
    .action((id: number) =>
      inWorkspace(
        (deps) => ({
          publication: missedRuns['publications.restoreMissed'](deps, { id: id as PublicationId }),
        }),
        (restored) => publicationTable([restored.publication], t),
      ),
    )

  publication
    .command('dismiss-missed')
    .argument('<id...>', t('sending.cli.column.id'), many)
    .description(t('missedCli.dismiss'))
    .action((ids: number[]) =>
      inWorkspace(
        (deps) => missedRuns['publications.dismissMissed'](deps, { ids: numbered(ids) }),
        () => t('missedCli.dismissed', { count: ids.length }),
      ),
    )
}

function numbered(ids: readonly number[]): PublicationId[] {
  return ids.map((id) => id as PublicationId)
}

/** What was missed as a table, and under it when nothing ran. */
function missedText({ runs, idle }: Output<'publications.missed'>, t: TFunction): string {
  if (runs.length === 0) return t('missedCli.none')
  const columns = ['id', 'title', 'channel', 'when'] as const
  const heading = [
    ...columns.map((name) => t(`sending.cli.column.${name}`)),
    t('missedCli.why'),
    t('missedCli.became'),
  ]
  const rows = runs.map((run) => [
    String(run.publication.id),
    run.publication.postTitle,
    run.publication.channelName,
    onTheWall(run.wallTime),
    t(`missedCli.whys.${run.why}`),
    becameText(run, t),
  ])
  const { from = '', to = '' } = idle ?? {}
  const slept = idle === null ? [] : [t('missedCli.idle', { from, to })]
  return [formatTable([heading, ...rows]), ...slept].join('\n')
}

function becameText({ became, choices, publication }: MissedRun, t: TFunction): string {
  if (became === 'moved') return t('missedCli.moved', { at: onTheWall(publication.wallTime) })
  const move = choices === null ? '' : onTheWall(choices.move.wallTime)
  return became === 'waits' ? t('missedCli.waits', { move }) : t(`missedCli.becomes.${became}`)
}

function onTheWall(wallTime: string): string {
  return wallTime.slice(0, 16).replace('T', ' ')
}

function answeredText({ done, refused }: Output<'publications.answerMissed'>, t: TFunction): string {
  const troubles = refused.map(({ id, error }) => {
    const { message, remedy } = describeError(error as ErrorRecord, t)
    return `${id}: ${message}\n${t('common.remedy', { remedy })}`
  })
  return [t('missedCli.answered', { count: done.length }), ...troubles].join('\n')
}
