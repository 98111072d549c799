import { Command } from 'commander'
import { createTranslator } from '../../shared/i18n/translator.ts'
import type { TestWorkspace } from '../usecases/openTestWorkspace.ts'
import type { CliContext, CommandGroup } from './context.ts'

/** What a command answered. */
export interface Said {
  readonly result: Record<string, unknown>
  /** In Swedish, for people. */
  readonly text: string
  /** There is an answer, but something in it was refused: exit status 1. */
  readonly refused: boolean
}

/**
 * For tests: runs the words of a command on a program of its own, in a workspace that stays open between two commands.
 *
 * @throws what the command throws; CommanderError where the words are no command
 */
export async function runInTestWorkspace(
  workspace: TestWorkspace,
  groups: readonly CommandGroup[],
  words: readonly string[],
): Promise<Said> {
  const said = { result: {}, text: '', refused: false }
  const context: CliContext = {
    t: createTranslator('sv'),
    programRoot: workspace.deps.programRoot,
    folder: () => workspace.where.folder,
    async inWorkspace(work, print) {
      const result = await work(workspace.deps)
      said.result = Object.fromEntries(Object.entries(result))
      said.text = print(result)
    },
    answer: () => Promise.reject(new Error('needs no workspace')),
    refuse() {
      said.refused = true
    },
    say: () => {},
  }
  const program = new Command('rundbrev').exitOverride().configureOutput({ writeErr: () => {} })
  for (const group of groups) group(program, context)
  for (const command of program.commands.flatMap((group) => group.commands)) {
    command.exitOverride().copyInheritedSettings(program)
  }
  await program.parseAsync([...words], { from: 'user' })
  return said
}
