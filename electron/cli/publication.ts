import { type Command, Option } from 'commander'
import type { Conflict } from '../../shared/calendar/conflict.ts'
import { conflictText } from '../../shared/calendar/conflictText.ts'
import type { Input } from '../../shared/contract/contract.ts'
import type { PostId, PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { wallTimeOf } from '../../shared/schedule/dueAt.ts'
import { nextOccurrence } from '../../shared/schedule/nextOccurrence.ts'
import { type MissedPolicy, missedPolicies, type Publication } from '../../shared/schedule/publication.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { readSettings } from '../store/settings.ts'
import { audience } from '../usecases/audience.ts'
import { conflictsOf } from '../usecases/calendarConflicts.ts'
import type { Deps } from '../usecases/deps.ts'
import { publications } from '../usecases/publications.ts'
import { stopping } from '../usecases/stopping.ts'
import { accountText } from './accountText.ts'
import { addApprovalCommands } from './approvals.ts'
import { channelNamed } from './channel.ts'
import type { CliContext, CommandGroup } from './context.ts'
import { addDryRun } from './dryRun.ts'
import { addMissedCommands } from './missed.ts'
import { addPauseAll } from './pauseAll.ts'
import { publicationTable, whenText } from './publicationText.ts'
import { addLatenessOptions, type LatenessOptions, latenessOf } from './readLateness.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { addRecurrencePreview } from './recurrencePreview.ts'
import { resolvePost, type Verdict } from './resolvePost.ts'
import { segmentNamed } from './segmentNamed.ts'
import { shownText, showPublication } from './showPublication.ts'

interface ScheduleOptions extends LatenessOptions {
  readonly channel: string
  readonly segment?: string
  readonly at?: string
  readonly zone?: string
  readonly cron?: string
  readonly every?: string
  readonly now?: boolean
  readonly missed: MissedPolicy
  readonly ahead: boolean
}

/** `publication schedule`, `list`, `show`, `move`, `pause`, `resume`, `stop`, `cancel`, and all at once `pause-all`, `resume-all` */
export const publicationCommands: CommandGroup = (program: Command, context) => {
  const { inWorkspace, t } = context
  const publication = program.command('publication').description(t('sending.cli.publication'))
  const number = readWholeNumber(t)

  addLatenessOptions(publication.command('schedule'), t)
    .argument('<post>', t('sending.cli.schedule'), number)
    .description(t('sending.cli.schedule'))
    .requiredOption('--channel <name>', t('sending.cli.channelOption'))
    .option('--segment <name>', t('sending.cli.segmentOption'))
    .addOption(new Option('--at <time>', t('sending.cli.at')).conflicts('now'))
    .option('--zone <zone>', t('sending.cli.zone'))
    .addOption(new Option('--cron <expression>', t('sending.cli.cron')).conflicts('now'))
    .addOption(new Option('--every <words>', t('recurrence.cli.every')).conflicts(['now', 'cron']))
    .option('--now', t('sending.cli.now'))
    .addOption(
      new Option('--missed <policy>', t('sending.cli.missed')).choices(missedPolicies).default('ask'),
    )
    .option('--no-ahead', t('sending.cli.noAhead'))
    .action(async (post: number, options: ScheduleOptions, command: Command) => {
      if (!options.now && options.at === undefined && recurrenceOf(options) === null) {
        command.error(t('sending.cli.when'), { exitCode: 2 })
      }
      await inWorkspace(
        async (deps) => ({ publication: await schedule(deps, post as PostId, options) }),
        (result) => scheduledText(result.publication, context),
      )
    })

  addRecurrencePreview(publication, context)

  publication
    .command('list')
    .description(t('sending.cli.listPublications'))
    .action(() =>
      inWorkspace(
        (deps) => publications['publications.list'](deps),
        (result) => publicationTable(result.publications, t),
      ),
    )

  publication
    .command('show')
    .argument('<id>', t('sending.cli.column.id'), number)
    .description(t('sending.cli.show'))
    .action((id: number) =>
      inWorkspace(
        (deps) => showPublication(deps, id as PublicationId),
        (shown) => shownText(shown, t),
      ),
    )

  publication
    .command('resolve')
    .argument('<id>', t('sending.cli.column.id'), number)
    .description(t('sending.cli.resolvePost'))
    .requiredOption('--step <number>', t('sending.cli.stepOption'), number)
    .addOption(
      new Option('--as <what>', t('sending.cli.postAs'))
        .choices(['published', 'again'])
        .makeOptionMandatory(),
    )
    .option('--url <address>', t('sending.cli.postUrl'))
    .action((id: number, verdict: Verdict) =>
      inWorkspace(
        async (deps) => ({ step: await resolvePost(deps, id as PublicationId, verdict) }),
        ({ step }) => t(`postFigures.cli.phase.${step.phase}`),
      ),
    )

  publication
    .command('move')
    .argument('<id>', t('sending.cli.column.id'), number)
    .description(t('calendar.cli.move'))
    .requiredOption('--at <time>', t('sending.cli.at'))
    .option('--zone <zone>', t('calendar.cli.zone'))
    .action((id: number, { at: wallTime, zone }: { readonly at: string; readonly zone?: string }) =>
      inWorkspace(
        async (deps) => {
          const own = publications['publications.get'](deps, { id: id as PublicationId }).zone
          const at = { wallTime, zone: zone ?? own }
          return await publications['publications.reschedule'](deps, { id: id as PublicationId, at })
        },
        ({ publication: moved }) => publicationTable([moved], t),
      ),
    )

  addDryRun(publication, context)
  addMissedCommands(publication, context)

  const onOne = (
    name: 'pause' | 'resume' | 'cancel',
    act: (deps: Deps, id: PublicationId) => Publication | Promise<Publication>,
  ) => {
    publication
      .command(name)
      .argument('<id>', t('sending.cli.column.id'), number)
      .description(t(`sending.cli.${name}`))
      .action((id: number) =>
        inWorkspace(
          async (deps) => ({ publication: await act(deps, id as PublicationId) }),
          (result) => publicationTable([result.publication], t),
        ),
      )
  }
  publication
    .command('stop')
    .argument('<id>', t('sending.cli.column.id'), number)
    .description(t('stopping.cli.stop'))
    .action((id: number) =>
      inWorkspace(
        (deps) => stopping['publications.stop'](deps, { id: id as PublicationId }),
        (account) => accountText(account, t),
      ),
    )

  onOne('pause', (deps, id) => publications['publications.pause'](deps, { id }))
  onOne('resume', (deps, id) => {
    const missed = publications['publications.get'](deps, { id }).state === 'missed'
    return publications[missed ? 'publications.runMissed' : 'publications.resume'](deps, { id })
  })
  addApprovalCommands(publication, context)
  addPauseAll(publication, context)
  onOne('cancel', (deps, id) => publications['publications.cancel'](deps, { id }))
}

type Scheduled = Publication & {
  /** Who would get it now; the segment is read again when it starts. null where nobody is written to. */
  readonly recipients: number | null
  /** What speaks against its time: told, and no hindrance. */
  readonly conflicts: readonly Conflict[]
}

async function schedule(deps: Deps, postId: PostId, options: ScheduleOptions): Promise<Scheduled> {
  const channel = channelNamed(deps, options.channel)
  const segment = options.segment === undefined ? undefined : segmentNamed(deps, options.segment)
  const publication = await publications['publications.schedule'](deps, {
    postId,
    channelId: channel.id,
    segmentId: segment?.id ?? null,
    at: timeMeant(deps, options),
    recurrence: recurrenceOf(options),
    missed: options.missed,
    lateness: latenessOf(options),
    handsAhead: options.ahead,
  })
  const recipients = channel.kind === 'email' ? countRecipients(deps, segment?.rule ?? null) : null
  return { ...publication, recipients, conflicts: conflictsOf(deps, publication) }
}

/** A recurrence in a zone of its own begins with its first occurrence there. */
function timeMeant(
  deps: Deps,
  { at, zone: named, now, ...options }: ScheduleOptions,
): Input<'publications.schedule'>['at'] {
  if (now) return null
  const zone = named ?? readSettings(deps.workspace.database).zone
  if (at !== undefined) return { wallTime: at, zone }
  const recurrence = recurrenceOf(options)
  if (recurrence === null) return null
  const first = nextOccurrence(recurrence, wallTimeOf(deps.now(), zone), zone, isRedDay)
  if (first === null) throw new RundbrevError('recurrence-never', { field: fieldOf(options) }, { recurrence })
  return { wallTime: first.wallTime, zone }
}

function recurrenceOf({ cron, every }: Pick<ScheduleOptions, 'cron' | 'every'>): string | null {
  return every ?? cron ?? null
}

function fieldOf({ every }: Pick<ScheduleOptions, 'every'>): string {
  return every === undefined ? '--cron' : '--every'
}

function countRecipients(deps: Deps, rule: string | null): number {
  return audience['segments.count'](deps, { rule: rule ?? '' }).count
}

function scheduledText(publication: Scheduled, { t }: CliContext): string {
  const { id, postTitle, channelName, recipients, conflicts } = publication
  const line = t('sending.cli.scheduled', {
    ...{ id, title: postTitle, channel: channelName, when: whenText(publication) },
  })
  const whom = recipients === null ? [] : [t('sending.cli.recipients', { count: recipients })]
  const consider = conflicts.map((conflict) => conflictText(conflict, t)).join('; ')
  return [
    [line, ...whom].join(' '),
    ...(consider === '' ? [] : [t('planning.cli.consider', { consider })]),
  ].join('\n')
}
