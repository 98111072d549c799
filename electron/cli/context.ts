import type { Command } from 'commander'
import type { TFunction } from 'i18next'
import type { Deps } from '../usecases/deps.ts'

/**
 * What a command group gets. A command's action calls `inWorkspace` with a function that does the work and returns the
 * answer: printed whole as JSON under --json, otherwise through `print` (lines for people).
 */
export interface CliContext {
  readonly t: TFunction
  /** Folder that holds resources/ and electron/store/migrations. */
  readonly programRoot: string
  /** What --workspace or RUNDBREV_WORKSPACE names. */
  folder(): string | undefined
  /** Opens the workspace named by --workspace or RUNDBREV_WORKSPACE, after asking a service that has it to step aside; runs, closes, and answers. */
  inWorkspace<Result extends object>(
    run: (deps: Deps) => Result | Promise<Result>,
    print: (result: Result) => string,
  ): Promise<void>
  /** The same without a workspace. */
  answer<Result extends object>(
    run: () => Result | Promise<Result>,
    print: (result: Result) => string,
  ): Promise<void>
  /** Exit status 1 although there is an answer: something in it was refused. */
  refuse(): void
  /** Progress and messages: always on stderr. */
  say(line: string): void
}

/** One file of commands: adds them to the program. */
export type CommandGroup = (program: Command, context: CliContext) => void
