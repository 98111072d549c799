import type { Command } from 'commander'
import { checkWorkspace } from '../usecases/checkWorkspace.ts'
import { furnishWorkspace } from '../usecases/furnishWorkspace.ts'
import { sendingHold } from '../usecases/sendingHold.ts'
import type { CommandGroup } from './context.ts'
import { describeFaults, faultLines } from './faultText.ts'
import { holdText } from './holdText.ts'
import { openForCli } from './openForCli.ts'

/** `workspace create`, `check`, `confirm-sending` */
export const workspaceCommands: CommandGroup = (
  program: Command,
  { answer, inWorkspace, refuse, t, programRoot },
) => {
  const workspace = program.command('workspace').description(t('cli.workspace.description'))

  workspace
    .command('create <folder>')
    .description(t('cli.workspace.create'))
    .option('--sample', t('cli.workspace.sample'))
    .action((folder: string, options: { sample?: boolean }) =>
      answer(
        async () => {
          const opened = openForCli({ folder, programRoot, create: true })
          try {
            await furnishWorkspace(opened.deps, { sample: options.sample === true })
            return { workspace: opened.deps.workspace.folder }
          } finally {
            opened.close()
          }
        },
        (result) => t('cli.workspace.created', { folder: result.workspace }),
      ),
    )

  workspace
    .command('check')
    .description(t('archive.cli.check'))
    .action(() =>
      inWorkspace(
        async (deps) => {
          const { ok, findings, checked } = await checkWorkspace(deps)
          if (!ok) refuse()
          return { ok, findings: describeFaults(findings, t), checked }
        },
        ({ ok, findings, checked }) => (ok ? t('archive.check.ok', checked) : faultLines(findings, t)),
      ),
    )

  workspace
    .command('confirm-sending')
    .description(t('archive.cli.confirm'))
    .option('--dry-run', t('archive.cli.dryRun'))
    .action((options: { dryRun?: boolean }) =>
      inWorkspace(
        (deps) => {
          const { hold } = sendingHold['sending.hold'](deps)
          const confirmed =
            options.dryRun === true || hold === null ? null : sendingHold['sending.confirm'](deps)
          return { hold, confirmed }
        },
        ({ hold, confirmed }) => {
          if (hold === null) return t('archive.cli.nothingHeld')
          const done = confirmed === null ? [] : [t('archive.hold.confirmed', { ...confirmed })]
          return [holdText(hold, t), ...done].join('\n')
        },
      ),
    )
}
