import type { Command } from 'commander'
import { furnishWorkspace } from '../usecases/furnishWorkspace.ts'
import type { CommandGroup } from './context.ts'
import { openForCli } from './openForCli.ts'

/** `workspace create` */
export const workspaceCommands: CommandGroup = (program: Command, { answer, t, programRoot }) => {
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
}
