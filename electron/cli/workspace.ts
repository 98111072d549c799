import { resolve } from 'node:path'
import type { Command } from 'commander'
import { Temporal } from 'temporal-polyfill'
import { instantText } from '../../shared/schedule/instantText.ts'
import { backUpTo } from '../usecases/backUpTo.ts'
import { checkWorkspace } from '../usecases/checkWorkspace.ts'
import { furnishWorkspace } from '../usecases/furnishWorkspace.ts'
import { moveIn, moveOut } from '../usecases/moving/moveWorkspace.ts'
import { repairWorkspace } from '../usecases/repairWorkspace.ts'
import { sendingHold } from '../usecases/sendingHold.ts'
import { restoreInto } from '../workspace/backups/restore.ts'
import { signedInAccount } from '../workspace/signedInAccount.ts'
import type { CommandGroup } from './context.ts'
import { describeFaults, faultLines } from './faultText.ts'
import { holdText, lookedLines } from './holdText.ts'
import { cliHolder, openForCli } from './openForCli.ts'

/** `workspace create`, `backup`, `restore`, `export`, `import`, `check`, `repair`, `confirm-sending` */
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
    .command('backup <file>')
    .description(t('backups.cli.backup'))
    .action((file: string) =>
      inWorkspace(
        (deps) => backUpTo(deps, file),
        ({ counts, ...made }) => t('backups.cli.made', { ...made, ...counts }),
      ),
    )

  workspace
    .command('restore <file> <folder>')
    .description(t('backups.cli.restore'))
    .action((file: string, folder: string) =>
      answer(
        () => {
          const { about, sha256, missing } = restoreInto({
            ...{ file, folder, programRoot },
            at: instantText(Temporal.Now.instant()),
          })
          return { workspace: resolve(folder), sha256, counts: about.counts, at: about.at, missing }
        },
        ({ workspace: made, counts, at, missing }) =>
          [
            t('backups.cli.restored', { ...counts, folder: made, at }),
            ...(missing.length > 0 ? [t('backups.cli.missing', { count: missing.length })] : []),
            t('backups.cli.held'),
          ].join('\n'),
      ),
    )

  workspace
    .command('export <file>')
    .description(t('sharing.cli.export'))
    .action((file: string) =>
      inWorkspace(
        (deps) => moveOut(deps, file),
        ({ counts, ...exported }) => t('sharing.cli.exported', { ...exported, ...counts }),
      ),
    )

  workspace
    .command('import <file> <folder>')
    .description(t('sharing.cli.import'))
    .action((file: string, folder: string) =>
      answer(
        () =>
          moveIn(file, folder, {
            ...{ programRoot, holder: cliHolder(), actor: signedInAccount() },
            now: () => Temporal.Now.instant(),
          }),
        ({ counts, folder: made }) => t('sharing.cli.imported', { folder: made, ...counts }),
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
    .command('repair')
    .description(t('archive.cli.repair'))
    .action(() =>
      inWorkspace(repairWorkspace, ({ recounted }) => t('archive.cli.repaired', { count: recounted })),
    )

  workspace
    .command('confirm-sending')
    .description(t('archive.cli.confirm'))
    .option('--dry-run', t('archive.cli.dryRun'))
    .option('--look-in-sent', t('archive.cli.lookInSent'))
    .action((options: { dryRun?: boolean; lookInSent?: boolean }) =>
      inWorkspace(
        async (deps) => {
          const looked = options.lookInSent === true ? await sendingHold['sending.lookInSent'](deps) : null
          const { hold } = sendingHold['sending.hold'](deps)
          // A mailbox that was to be asked and did not answer leaves the officer to decide.
          const stays = options.dryRun === true || hold === null || (looked?.failed.length ?? 0) > 0
          if (looked !== null && looked.failed.length > 0) refuse()
          return { hold, looked, confirmed: stays ? null : await sendingHold['sending.confirm'](deps) }
        },
        ({ hold, looked, confirmed }) => {
          if (hold === null) return t('archive.cli.nothingHeld')
          const done = confirmed === null ? [] : [t('archive.hold.confirmed', { ...confirmed })]
          return [holdText(hold, t), ...(looked === null ? [] : lookedLines(looked, t)), ...done].join('\n')
        },
      ),
    )
}
