import { Command, CommanderError, Option } from 'commander'
import type { TFunction } from 'i18next'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { describeError } from '../../shared/i18n/describeError.ts'
import { describeRefusedPolicy } from '../../shared/i18n/describeRefusedPolicy.ts'
import { type InterfaceLanguage, interfaceLanguages } from '../../shared/i18n/languages.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { explainFault } from '../usecases/explainFault.ts'
import { programVersion } from '../workspace/programVersion.ts'
import { requireInPlace } from '../workspace/storageFault.ts'
import type { CliContext, CommandGroup } from './context.ts'
import { helpInWords, usageInWords } from './helpInWords.ts'
import { openInTurnForCli } from './openInTurnForCli.ts'

/** In the order of the help. Loaded when named: MJML, Word and CSV take a second that `run` need not wait for. */
const groups: Readonly<Record<string, () => Promise<CommandGroup>>> = {
  workspace: async () => (await import('./workspace.ts')).workspaceCommands,
  post: async () => (await import('./post.ts')).postCommands,
  contacts: async () => (await import('./contacts.ts')).contactsCommands,
  suppressions: async () => (await import('./suppressions.ts')).suppressionsCommands,
  segment: async () => (await import('./segment.ts')).segmentCommands,
  coverage: async () => (await import('./coverage.ts')).coverageCommands,
  channel: async () => (await import('./channel.ts')).channelCommands,
  publication: async () => (await import('./publication.ts')).publicationCommands,
  queue: async () => (await import('./queue.ts')).queueCommands,
  calendar: async () => (await import('./calendar.ts')).calendarCommands,
  approvals: async () => (await import('./approvals.ts')).approvalCommands,
  run: async () => (await import('./run.ts')).runCommand,
  deliveries: async () => (await import('./deliveries.ts')).deliveriesCommands,
  archive: async () => (await import('./archive.ts')).archiveCommands,
  inbox: async () => (await import('./inbox.ts')).inboxCommands,
  reach: async () => (await import('./reach.ts')).reachCommands,
}

/** Where answers and messages go: this process, where nobody says otherwise. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown }
}

/**
 * The command line: the same use cases as the app. Answers go to stdout, everything else to stderr.
 *
 * @param argv the words after the program's name
 * @param programRoot folder that holds resources/ and electron/store/migrations
 * @param terminal tests listen there
 * @returns the exit status: 0 done, 1 refused or failed, 2 usage
 */
export async function runCli(
  argv: readonly string[],
  programRoot: string,
  terminal: Terminal = process,
): Promise<number> {
  const json = argv.includes('--json')
  const t = createTranslator(languageOf(argv))
  const status = { code: 0 }
  const program = new Command('rundbrev')
    .description(t('cli.description'))
    .version(programVersion(programRoot), '--version', t('cli.option.version'))
    .option('--workspace <folder>', t('cli.option.workspace'))
    .option('--json', t('cli.option.json'))
    .addOption(new Option('--lang <language>', t('cli.option.lang')).choices(interfaceLanguages))
    .helpOption('-h, --help', t('cli.help.help'))
    .helpCommand('help [command]', t('cli.help.help'))
    .configureHelp(helpInWords(t))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.stdout.write(text)
      },
      // What is wrong is told in words of our own (`reportUsage`).
      writeErr: (text) => {
        if (!json) terminal.stderr.write(text)
      },
      outputError: () => {},
    })
  const context = createContext(program, programRoot, { json, t, terminal }, status)
  for (const group of await loadGroups(argv)) group(program, context)
  for (const command of allCommands(program)) command.exitOverride().copyInheritedSettings(program)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return status.code
  } catch (error) {
    if (error instanceof CommanderError) return reportUsage(error, { json, t, terminal })
    reportFailure(error, { json, t, terminal })
    return 1
  }
}

/** Those that a word names; all of them where none does, for the help. */
function loadGroups(argv: readonly string[]): Promise<CommandGroup[]> {
  const named = Object.keys(groups).filter((name) => argv.includes(name))
  const wanted = named.length > 0 && !argv.includes('--help') ? named : Object.keys(groups)
  return Promise.all(wanted.flatMap((name) => groups[name]?.() ?? []))
}

function allCommands(command: Command): Command[] {
  return command.commands.flatMap((child) => [child as Command, ...allCommands(child as Command)])
}

/** How this call speaks. */
interface Voice {
  readonly json: boolean
  readonly t: TFunction
  readonly terminal: Terminal
}

function createContext(
  program: Command,
  programRoot: string,
  { json, t, terminal }: Voice,
  status: { code: number },
): CliContext {
  const put = <Result extends object>(result: Result, print: (result: Result) => string) => {
    const text = json ? JSON.stringify(result, null, 2) : print(result)
    if (text !== '') terminal.stdout.write(`${text}\n`)
  }
  const folder = () => program.opts<{ workspace?: string }>().workspace ?? process.env.RUNDBREV_WORKSPACE
  const say = (line: string) => {
    terminal.stderr.write(`${line}\n`)
  }
  return {
    t,
    programRoot,
    folder,
    say,
    async inWorkspace(run, print) {
      const opened = await openInTurnForCli({ folder: folder(), programRoot, t, say })
      const refused = describeRefusedPolicy(opened.organisation, t)
      if (refused !== null) say(refused)
      try {
        const result = await run(opened.deps)
        requireInPlace(opened.deps.workspace)
        put(result, print)
      } catch (error) {
        throw explainFault(opened.deps, error)
      } finally {
        opened.close()
      }
    },
    async answer(run, print) {
      put(await run(), print)
    },
    refuse() {
      status.code = 1
    },
  }
}

/** Known before the options are read, since the help is in it. */
function languageOf(argv: readonly string[]): InterfaceLanguage {
  const joined = argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length)
  const named = argv.includes('--lang') ? argv[argv.indexOf('--lang') + 1] : joined
  return interfaceLanguages.find((language) => language === named) ?? 'sv'
}

function reportUsage(error: CommanderError, { json, t, terminal }: Voice): number {
  if (error.exitCode === 0) return 0
  const message = usageInWords(error, t)
  if (json) {
    const answer = { code: 'usage', message, place: '', remedy: t('cli.usageRemedy') }
    terminal.stdout.write(`${JSON.stringify({ error: answer }, null, 2)}\n`)
  } else if (error.code !== 'commander.help') {
    // A command without its subcommand has shown its help.
    terminal.stderr.write(`${message}\n${t('common.remedy', { remedy: t('cli.usageRemedy') })}\n`)
  }
  return 2
}

function reportFailure(error: unknown, { json, t, terminal }: Voice): void {
  const described = describeError(toErrorRecord(error), t)
  if (json) {
    terminal.stdout.write(`${JSON.stringify({ error: described }, null, 2)}\n`)
    return
  }
  const place = described.place === '' ? '' : ` (${described.place})`
  terminal.stderr.write(`${described.message}${place}\n${t('common.remedy', { remedy: described.remedy })}\n`)
}
